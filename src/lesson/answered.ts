/** How the reader has answered the questions of the sections, in this visit. */
import { create } from 'zustand';

export interface Answered {
  /** Answers given until the right one, this included; or so far. A choice that is made again counts, too. */
  readonly tries: number;
  readonly isRight: boolean;
}

/** By the section's slug, in the order of the first answers. */
export const useAnswered = create<Readonly<Record<string, Answered>>>(() => ({}));

/** After the right answer, others do not count: the reader may read what the page says of them. */
export function noteAnswer(slug: string, isRight: boolean): void {
  useAnswered.setState((all) => {
    const { tries, isRight: wasRight } = all[slug] ?? { tries: 0, isRight: false };
    return wasRight ? {} : { [slug]: { tries: tries + 1, isRight } };
  });
}
