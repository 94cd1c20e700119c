export const text = {
  numbers: 'Show the numbers',
  /** Read aloud, since the page has many of them. */
  numbersOf: (drawing: string): string => `Show the numbers: ${drawing}`,
  thinned: (shown: number, all: number): string =>
    `${shown} of ${all} points: ends and extremes are among them.`,
};

export type ChartsText = typeof text;
