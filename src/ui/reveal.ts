/** Leads to an element that is not in the layout: parts of the page that hide others say here how to show one of them. */
import { openAround } from './folds';

/** @returns whether it has scrolled to the element */
type Revealer = (element: Element) => boolean;

const revealers = new Set<Revealer>();

/** @returns a function that ends it */
export function revealBy(revealer: Revealer): () => void {
  revealers.add(revealer);
  return () => void revealers.delete(revealer);
}

/** Opens the passages around an element, and scrolls to it. */
export function reveal(element: Element): void {
  openAround(element);
  const hasScrolled = [...revealers].map((revealer) => revealer(element)).includes(true);
  if (!hasScrolled) element.scrollIntoView({ block: 'center' });
}
