/** The questions in their order. Their ids are deep links, and other sections lead to them. */
export const questions = [
  { id: 'ndim-error', height: { narrow: 540, wide: 480 } },
  { id: 'why-return-sequences', height: { narrow: 600, wide: 560 } },
  { id: 'see-the-gates', height: { narrow: 1500, wide: 1300 } },
  { id: 'why-linear', height: { narrow: 560, wide: 420 } },
  { id: 'flat-forecast', height: { narrow: 900, wide: 800 } },
] as const;

/** Of the program below the gates. */
export const programHeight = { narrow: 700, wide: 560 };

export type QuestionId = (typeof questions)[number]['id'];
