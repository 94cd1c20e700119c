export const text = {
  missing: 'The page’s trained model could not be fetched, so this figure is empty.',
  again: 'Try again',
};

export type ShippedText = typeof text;
