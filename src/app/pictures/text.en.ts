export const text = {
  save: 'Save as a picture',
  /** Read aloud, since every figure has the button. */
  saveOf: (figure: string): string => `Save as a picture: ${figure}`,
  svg: 'SVG, for any size',
  png: 'PNG, for documents',
  noPng: 'This browser cannot make the PNG now. The SVG can still be saved.',
  /** @param section its number and title */
  title: (section: string, figure: string | undefined): string =>
    figure === undefined ? section : `${section}: ${figure}`,
  source: (settings: string, address: string): string =>
    `Ringdown, after chapter 7 of Jason Brownlee, Long Short-Term Memory Networks with Python. Settings: ${settings}. ${address}`,
};

export type PicturesText = typeof text;
