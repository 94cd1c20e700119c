export const text = {
  numbers: 'Show the numbers',
  thinned: (shown: number, all: number): string =>
    `${shown} of ${all} points: ends and extremes are among them.`,
};

export type ChartsText = typeof text;
