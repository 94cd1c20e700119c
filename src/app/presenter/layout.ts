/** Large type and steps, measured from the page as it is laid out. Its elements carry attributes that `Show.module.css` reads. */
import { stepsOf, type Block, type Step } from './steps';

/** Lines of letters that fit below each other, and letters side by side: what the last row of a class still reads. */
const most = { lines: 34, letters: 42 };
/** Room above a step, in pixels. */
export const above = 16;

const page = document.documentElement;

/** Size of the page's letters, in pixels. */
const lettersOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);

/** How much larger than in the article everything is shown. */
function enlargement(): number {
  const wanted = Math.min(innerHeight / most.lines, innerWidth / most.letters);
  return Math.max(1, wanted / lettersOf(page));
}

/** A step and the element that begins it. */
export interface PlacedStep extends Step {
  readonly first: Element | undefined;
}

/**
 * Sets the size of the type, makes figures that are taller than the screen smaller, at most to their size in the article,
 * and divides the section.
 * @param height of the screen that the section has, in pixels
 */
export function layOut(section: HTMLElement, height: number): readonly PlacedStep[] {
  const zoom = enlargement();
  page.style.setProperty('--show', String(zoom));
  for (const figure of section.querySelectorAll('figure')) {
    figure.style.zoom = '';
    const { height: tall } = figure.getBoundingClientRect();
    if (tall > height) figure.style.zoom = String(Math.max(1 / zoom, height / tall));
  }
  const blocks = blocksOf(section, height);
  return stepsOf(blocks, height).map((step) => ({
    top: step.top - above,
    end: step.end,
    first: blocks.find(({ bottom }) => bottom > step.top + 1)?.element,
  }));
}

/** Undoes `layOut`. */
export function layBack(section: HTMLElement): void {
  page.style.removeProperty('--show');
  for (const figure of section.querySelectorAll('figure')) figure.style.zoom = '';
}

/** The parts that are not divided: an element that is taller than the screen is divided into its children. */
function blocksOf(element: Element, height: number): readonly (Block & { readonly element: Element })[] {
  return [...element.children].flatMap((child) => {
    const { top, bottom } = child.getBoundingClientRect();
    if (bottom - top < 1 || child.matches('.visually-hidden, script, style')) return [];
    if (bottom - top > height && child.childElementCount > 0 && !child.matches('p, svg, [role=img]')) {
      return blocksOf(child, height);
    }
    const heading = child.matches('h3, h4');
    return [{ top: top + scrollY, bottom: bottom + scrollY, heading, element: child }];
  });
}

/** The passage at a distance below the top of the screen, in pixels: the last one that begins above it, or the next. */
export function passageAt(section: HTMLElement, distance: number): Element {
  const passages = [...section.querySelectorAll('h2, h3, h4, p, li, pre, figure, table')];
  return (
    passages.find((each) => {
      const { bottom, height } = each.getBoundingClientRect();
      return height > 0 && bottom > distance;
    }) ?? section
  );
}
