/** What sections are called on a slip. */
import { answerKinds, type Answers } from './slip';

/** The section's number in the book, as its heading shows it; the slug where this version of the page has no such section. */
const chapterOf = (slug: string): string => document.getElementById(slug)?.dataset.chapter ?? slug;

export const chaptersOf = (answers: Answers): Answers =>
  Object.fromEntries(answerKinds.map((kind) => [kind, answers[kind].map(chapterOf)])) as unknown as Answers;

/** Right answers of all that were given. */
export function scoreOf({ first, later, wrong }: Answers): {
  readonly right: number;
  readonly answered: number;
} {
  const right = first.length + later.length;
  return { right, answered: right + wrong.length };
}
