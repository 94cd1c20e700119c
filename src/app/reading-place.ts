/**
 * The reader's place in the text. It is stored when the page is left and restored after a reload, after "back", and
 * after the browser has discarded the tab. The browser cannot restore it, because the sections are added after the page
 * has loaded. If the reader scrolls in the meantime, nothing is restored.
 */
import { openAround, placeOf } from '../ui/folds';
import { remembered } from '../ui/remembered';

interface Place {
  /** The fragment of the page's address. */
  readonly path: string;
  /** The section's id. */
  readonly section: string;
  /** Where the section begins, in pixels below the top of the screen. */
  readonly sectionTop: number;
  /** The first words of the block at the top of the screen; a section's height may differ at the next visit. */
  readonly words: string;
  /** Where that block begins, in pixels below the top of the screen. */
  readonly blockTop: number;
}

/** Height below the top of the screen, in pixels, at which the stored text stands: just below the sticky bar. */
const line = 80;
const blocks = 'p, li, h3, h4, pre';
/** How much of a block's text is stored, and the least that identifies a block; in characters. */
const most = 80;
const fewest = 12;
/** How long the place is held while late parts of the page get their height, in milliseconds. */
const settling = 5000;

const kept = remembered<Place>({ name: 'place', keptBy: 'tab', accept: asPlace });

let moved = false;
const readerMoves = ['wheel', 'touchmove', 'pointerdown', 'keydown', 'scroll'];
const noteMove = (): void => {
  moved = true;
  for (const type of readerMoves) removeEventListener(type, noteMove, true);
};

/** The place the page is opened at: read once, before anything else changes it. */
const opened = placeToOpenAt();

/** Whether the page opens somewhere in the text; that place depends on the heights of the sections before it. */
export const opensInTheText = (): boolean => opened !== undefined || location.hash !== '';

/** Records from now on whether the reader scrolls; call it before the first render. */
export function watchReader(): void {
  // Otherwise the browser's own scrolling would be taken for the reader's.
  if (opened !== undefined) history.scrollRestoration = 'manual';
  for (const type of readerMoves) addEventListener(type, noteMove, { capture: true, passive: true });
}

/** Goes to the place the page is opened at, when all sections are there, and keeps the place from then on. */
export function openAtPlace(): () => void {
  const left = new AbortController();
  const { signal } = left;
  addEventListener('pagehide', keepPlace, { signal });
  document.addEventListener('visibilitychange', () => document.hidden && keepPlace(), { signal });

  const distance = distanceToGo();
  if (!moved && distance !== undefined) hold(distance, signal);
  history.scrollRestoration = 'auto';
  return () => left.abort();
}

/** A function that measures how far the page must still be scrolled, in pixels; undefined when it opens at its top. */
function distanceToGo(): (() => number) | undefined {
  const top = (element: Element): number => element.getBoundingClientRect().top;
  const section = opened && document.getElementById(opened.section);
  if (opened !== undefined && section) {
    const block = nearestBlock(section, opened);
    return block ? () => top(block) - opened.blockTop : () => top(section) - opened.sectionTop;
  }
  const target = placeOf(location.hash);
  openAround(target);
  return target ? () => top(target) - parseFloat(getComputedStyle(target).scrollMarginTop) : undefined;
}

/**
 * Scrolls now and whenever the page's height changes, until the reader scrolls, the address leads elsewhere or all parts
 * have their height.
 */
function hold(distance: () => number, left: AbortSignal): void {
  const { documentElement: page } = document;
  const { hash } = location;
  let height = 0;
  const observer = new ResizeObserver(() => {
    // A link into a folded passage opens it. The page grows, and scrolling here would lead back to the old place.
    if (left.aborted || moved || location.hash !== hash) return stop();
    scrollBy({ top: distance(), behavior: 'instant' });
    height = page.scrollHeight;
  });
  // A scroll without a change of height comes from the reader or from a link.
  const look = (): void => {
    if (page.scrollHeight === height && Math.abs(distance()) > 2) stop();
  };
  const stop = (): void => {
    observer.disconnect();
    removeEventListener('scroll', look);
  };
  removeEventListener('scroll', noteMove, true);
  observer.observe(document.body);
  addEventListener('scroll', look, { passive: true });
  setTimeout(stop, settling);
}

function keepPlace(): void {
  const sections = [...document.querySelectorAll<HTMLElement>('main section[id]')];
  // In front of a class only one of them has a height.
  const section = sections
    .filter((each) => each.offsetHeight > 0 && each.getBoundingClientRect().top <= line)
    .at(-1);
  if (section === undefined) return kept.forget();
  const block = [...section.querySelectorAll(blocks)].find(
    (each) => each.getBoundingClientRect().bottom > line && wordsOf(each).length >= fewest,
  );
  kept.write({
    path: location.pathname,
    section: section.id,
    sectionTop: section.getBoundingClientRect().top,
    words: block === undefined ? '' : wordsOf(block),
    blockTop: block?.getBoundingClientRect().top ?? 0,
  });
}

/** The block that begins with the stored words; of several such blocks, the one nearest to the old position. */
function nearestBlock(section: Element, { words, sectionTop, blockTop }: Place): Element | undefined {
  if (words === '') return undefined;
  const { top } = section.getBoundingClientRect();
  const shift = (block: Element): number =>
    Math.abs(block.getBoundingClientRect().top - top - (blockTop - sectionTop));
  return [...section.querySelectorAll(blocks)]
    .filter((block) => wordsOf(block) === words)
    .sort((a, b) => shift(a) - shift(b))[0];
}

const wordsOf = (block: Element): string => (block.textContent ?? '').trim().slice(0, most);

/** The stored place; undefined for a new visit, by a link or a typed address. */
function placeToOpenAt(): Place | undefined {
  const place = kept.read();
  if (place?.path !== location.pathname) return undefined;
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const returns = navigation?.type === 'reload' || navigation?.type === 'back_forward';
  return returns || Reflect.get(document, 'wasDiscarded') === true ? place : undefined;
}

function asPlace(value: unknown): Place | undefined {
  const { path, section, sectionTop, words, blockTop } = Object(value) as Record<keyof Place, unknown>;
  return typeof path === 'string' &&
    typeof section === 'string' &&
    typeof sectionTop === 'number' &&
    typeof words === 'string' &&
    typeof blockTop === 'number'
    ? { path, section, sectionTop, words, blockTop }
    : undefined;
}
