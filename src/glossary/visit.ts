/** From which word of the text the reader has come to the glossary, so that there is a way back to it. */
import { create } from 'zustand';
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
  word?.scrollIntoView({ block: 'center' });
  word?.focus({ preventScroll: true });
}

/** When the browser's Back has scrolled to the text again, the focus goes along; browsers leave it behind. */
export function followBack(): void {
  const { from } = useGlossaryVisit.getState();
  if (from === undefined || location.hash === `#${termAnchor(from.term)}`) return;
  const entry = document.getElementById(termAnchor(from.term));
  if (document.activeElement === document.body || entry?.contains(document.activeElement))
    document.getElementById(from.word)?.focus({ preventScroll: true });
}
