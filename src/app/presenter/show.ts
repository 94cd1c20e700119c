/**
 * The show: one section in large type, step by step, in full screen where the browser can. The article's own elements are
 * shown, so that fits, charts and fields stay as they are.
 */
import { flushSync } from 'react-dom';
import { placeOf } from '../../ui/folds';
import { runAction } from '../../ui/run-action';
import { above, layBack, layOut, passageAt, type PlacedStep } from './layout';
import { usePresenter, type Show } from './presenter-store';
import { closeStage } from './stage/stage';
import { stepAt } from './steps';

/** Distance below the top of the window at which the passage that is being read begins, in pixels. */
const line = 80;

/** What the end of the show needs. */
interface Beginning {
  /** The section that the show began with. */
  readonly section: Element;
  readonly focus: Element | null;
  /** The passage that was read, and where it was, in pixels below the top of the window. */
  readonly passage: Element;
  readonly top: number;
}

const page = document.documentElement;

let beginning: Beginning | undefined;
/** Whether a step has been taken, so that the show ends at another passage than it began. */
let wentOn = false;
let inFullScreen = false;
let steps: readonly PlacedStep[] = [];
/** The element that the step began with; undefined after the presenter has scrolled. */
let anchor: Element | undefined;
/** Where the last step was scrolled to. */
let scrolledTo = 0;
/** Whether the presenter has done something since that can scroll: the browser itself scrolls when heights change. */
let canHaveScrolled = false;

const sections = (): readonly HTMLElement[] =>
  // Not by `:has`, which Firefox 115 refuses with an error.
  [...document.querySelectorAll<HTMLElement>('main section[aria-labelledby]')].filter(
    (section) => section.querySelector(':scope > header h2') !== null,
  );

/** The section that is being read, as the contents mark it. */
function sectionInView(): HTMLElement {
  const all = sections();
  return all.filter((each) => each.getBoundingClientRect().top <= innerHeight * 0.3).at(-1) ?? all[0];
}

const change = (next: Partial<Show>): void =>
  usePresenter.setState(({ show }) => ({ show: show && { ...show, ...next } }));

const isShowing = (): boolean => usePresenter.getState().show !== undefined;

/** While a figure is on the stage, it is not in its place, and the section is not as it will be afterwards. */
const isMeasurable = (): boolean => isShowing() && usePresenter.getState().staged === undefined;

/** Begins the show with a section, or with the passage that is being read. */
export function startShow(slug?: string): void {
  if (isShowing()) return;
  const section = (slug === undefined ? undefined : document.getElementById(slug)) ?? sectionInView();
  const reading = sectionInView();
  const passage = passageAt(reading, line);
  beginning = { section, focus: document.activeElement, passage, top: passage.getBoundingClientRect().top };
  wentOn = false;
  const startsAt = slug === undefined ? passage : undefined;
  page.dataset.show = '';
  usePresenter.setState({ news: 'begun' });
  showSection(section, startsAt);
  runAction(enterFullScreen);
}

/** Shows a section from the step that contains `startsAt`, from its last step, or from its first. */
function showSection(section: HTMLElement, startsAt?: Element | 'last'): void {
  for (const each of sections()) each.toggleAttribute('data-shown', each === section);
  section.tabIndex = -1;
  flushSync(() =>
    usePresenter.setState({
      show: { section: section.id, step: 0, steps: 1, blank: false, end: undefined },
    }),
  );
  section.focus({ preventScroll: true });
  steps = layOut(section, heightOfStep());
  goTo(startsAt === 'last' ? steps.length - 1 : stepOf(startsAt));
}

const shownSection = (): HTMLElement | null => document.querySelector<HTMLElement>('main [data-shown]');

/** The screen without the bar at its bottom. */
const heightOfStep = (): number => topOfBar() - 2 * above;
const topOfBar = (): number =>
  document.querySelector('[data-show-bar]')?.getBoundingClientRect().top ?? innerHeight;

function stepOf(element: Element | undefined): number {
  return element === undefined ? 0 : stepAt(steps, element.getBoundingClientRect().top + scrollY);
}

function goTo(index: number): void {
  const step = steps[index];
  anchor = step.first;
  scrollTo({ top: step.top, behavior: 'instant' });
  scrolledTo = scrollY;
  canHaveScrolled = false;
  note();
}

/** The presenter has used a wheel, a finger, the mouse or a key. */
export function noteMove(): void {
  canHaveScrolled = true;
}

/** Puts the position on the screen into the state. */
function note(): void {
  const index = stepAt(steps, scrollY);
  const isCovered = anchor !== undefined && index < steps.length - 1;
  change({
    step: index,
    steps: steps.length,
    end: isCovered ? steps[index].end - scrollY : undefined,
  });
}

/** Goes to the next step (or back, with −1), and on to the next section. */
export function goOn(direction: 1 | -1): void {
  const section = shownSection();
  if (section === null) return;
  wentOn = true;
  usePresenter.setState({ news: undefined });
  const index =
    direction === 1
      ? steps.findIndex(({ top }) => top > scrollY + 2)
      : steps.filter(({ top }) => top < scrollY - 2).length - 1;
  if (index >= 0) return goTo(index);
  const all = sections();
  const neighbour = all[all.indexOf(section) + direction];
  if (neighbour !== undefined) showSection(neighbour, direction === 1 ? undefined : 'last');
}

/**
 * Shows the section and the step of the place that a link leads to.
 * @param hash with its number sign
 * @returns whether a section of the page has this place
 */
export function showPlace(hash: string): boolean {
  const place = placeOf(hash);
  return place !== null && showAround(place);
}

/**
 * Shows the section and the step that an element is in.
 * @returns whether it is in a section of the page
 */
export function showAround(place: Element): boolean {
  const section = sections().find((each) => each.contains(place));
  if (section === undefined) return false;
  closeStage();
  wentOn = true;
  usePresenter.setState({ news: undefined });
  showSection(section, place === section ? undefined : place);
  return true;
}

export const toggleBlank = (): void =>
  usePresenter.setState(({ show }) => ({ show: show && { ...show, blank: !show.blank } }));

/** The presenter or the browser has scrolled: the position is told again. */
export function followScroll(): void {
  if (!isMeasurable()) return;
  if (canHaveScrolled && Math.abs(scrollY - scrolledTo) > 2) {
    anchor = undefined;
    wentOn = true;
  }
  note();
}

/** Shows all of the screen again, since the focus is under the cover. */
export function uncover(): void {
  anchor = undefined;
  note();
}

/** After a change of sizes: the step that is shown begins with the same element. */
export function layOutAgain(): void {
  const section = shownSection();
  if (section === null || !isMeasurable()) return;
  const kept = anchor;
  steps = layOut(section, heightOfStep());
  if (kept?.isConnected === true) goTo(stepOf(kept));
  else note();
}

/** Ends the show. The article is where it was, or at the passage that was shown last. */
export function endShow(): void {
  const section = shownSection();
  if (section === null || beginning === undefined) return;
  closeStage();
  const { focus, section: first, ...before } = beginning;
  const passage = wentOn ? passageAt(section, above) : before.passage;
  const top = wentOn ? line : before.top;
  delete page.dataset.show;
  section.removeAttribute('data-shown');
  layBack(section);
  usePresenter.setState({ show: undefined, news: 'ended' });
  const restore = (): void =>
    scrollBy({ top: passage.getBoundingClientRect().top - top, behavior: 'instant' });
  restore();
  if (document.fullscreenElement === page) {
    // The window gets its size back a little later.
    addEventListener('resize', restore, { once: true });
    runAction(() => document.exitFullscreen());
  }
  inFullScreen = false;
  // What had the focus may be far from here, or hidden by now.
  const target =
    first === section && focus instanceof HTMLElement && focus !== document.body ? focus : section;
  target.focus({ preventScroll: true });
  if (document.activeElement !== target) section.focus({ preventScroll: true });
}

/** Browsers without it, such as those of phones, show the show in the window. */
async function enterFullScreen(): Promise<void> {
  try {
    await page.requestFullscreen({ navigationUI: 'hide' });
    // The show may have ended meanwhile.
    if (!isShowing()) return await document.exitFullscreen();
    inFullScreen = true;
    // Otherwise Escape would leave full screen instead of closing a figure that fills the window.
    await (navigator as { keyboard?: { lock?: (keys: string[]) => Promise<void> } }).keyboard?.lock?.([
      'Escape',
    ]);
  } catch {
    // Refused, or not known.
  }
}

/** The browser has left full screen, by Escape in browsers that keep this key for themselves. */
export function followFullScreen(): void {
  if (document.fullscreenElement !== null || !inFullScreen) return;
  inFullScreen = false;
  escape();
}

/** What Escape does: the outermost of what covers the section goes first. */
export function escape(): void {
  const { show, staged } = usePresenter.getState();
  if (show?.blank === true) toggleBlank();
  else if (staged !== undefined) closeStage();
  else endShow();
}
