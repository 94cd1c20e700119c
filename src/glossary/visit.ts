/** The word of the text from which the reader came to the glossary, for the link back to it. */
import { create } from 'zustand';
import { reveal } from '../ui/reveal';
import { termAnchor, type TermId } from './terms';

interface GlossaryVisit {
  /** The entry that was opened, and the id of the word's element. */
  readonly from?: { readonly term: TermId; readonly word: string };
}

export const useGlossaryVisit = create<GlossaryVisit>(() => ({}));

export const leaveForGlossary = (term: TermId, word: string): void =>
  useGlossaryVisit.setState({ from: { term, word } });

/** Shows the word that the reader came from, and gives it the focus. */
export function returnToText(): void {
  const { from } = useGlossaryVisit.getState();
  const word = from && document.getElementById(from.word);
  if (!word) return;
  reveal(word);
  word.focus({ preventScroll: true });
}

/** Moves the focus to the word after the browser's Back has scrolled to it; browsers do not move the focus themselves. */
export function followBack(): void {
  const { from } = useGlossaryVisit.getState();
  if (from === undefined || location.hash === `#${termAnchor(from.term)}`) return;
  const entry = document.getElementById(termAnchor(from.term));
  if (document.activeElement === document.body || entry?.contains(document.activeElement))
    document.getElementById(from.word)?.focus({ preventScroll: true });
}
