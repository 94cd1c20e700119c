/** Leaves one figure of a section on the page; `OneFigure.module.css` hides what is not marked here. */
import { openAround } from '../../ui/folds';

/** Marks the parts of the figure, and again whatever takes their place. @returns a function that ends it */
export function showParts(section: HTMLElement, parts: readonly string[]): () => void {
  const mark = (): void => {
    const found = parts.map((name) => section.querySelectorAll(`[data-testid="${name}"]`));
    for (const element of found.flatMap((each) => [...each])) show(section, partOf(section, element));
    // Code that comes late is fetched for places that are near the screen, so these are there until it has come.
    const isComplete = found[0] !== undefined && found[0].length > 0;
    for (const place of section.querySelectorAll<HTMLElement>(
      isComplete ? waiting : '[data-drawn="false"]',
    )) {
      if (isComplete) delete place.dataset.only;
      else show(section, place, 'waiting');
    }
  };
  const observer = new MutationObserver(mark);
  observer.observe(section, { childList: true, subtree: true });
  mark();
  return () => observer.disconnect();
}

const waiting = '[data-only="waiting"]';

function show(section: HTMLElement, part: Element, kind: '' | 'waiting' = ''): void {
  if (!(part instanceof HTMLElement) || part.dataset.only === kind) return;
  part.dataset.only = kind;
  openAround(part);
  for (let around = part.parentElement; around !== null; around = around.parentElement) {
    if (around === section) break;
    around.dataset.onlyPath = '';
    // The question in front of a figure that is covered until it is answered.
    const guess = around.previousElementSibling;
    if (kind === '' && guess instanceof HTMLElement && 'guess' in guess.dataset) guess.dataset.only = '';
  }
}

/** The figure that an element lies in, else the child of the section. */
function partOf(section: HTMLElement, element: Element): Element {
  const figure = element.closest('figure');
  if (figure !== null) return figure;
  let block = element;
  while (block.parentElement !== null && block.parentElement !== section) block = block.parentElement;
  return block;
}
