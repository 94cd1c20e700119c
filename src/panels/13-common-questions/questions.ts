/** The questions in their order. Their ids are deep links, which other sections use. */
export const questions = [
  { id: 'why-return-sequences', height: { narrow: 690, wide: 570 } },
  { id: 'see-the-gates', height: { narrow: 1380, wide: 1300 } },
  { id: 'why-linear', height: { narrow: 740, wide: 550 } },
] as const;

/** Reserved height of the listing below the gates, in pixels. */
export const listingHeight = { narrow: 700, wide: 560 };

export type QuestionId = (typeof questions)[number]['id'];
