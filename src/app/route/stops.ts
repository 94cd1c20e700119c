/** The route of 45 minutes through the page, for a class: where it stops, in order, and for how long. */

export interface Stop {
  /** `id` of the section or folded passage. */
  readonly place: string;
  readonly minutes: number;
}

const stopsByName = {
  overview: { place: 'overview', minutes: 5 },
  whyDepth: { place: 'why-depth', minutes: 4 },
  returnSequences: { place: 'return-sequences', minutes: 6 },
  waves: { place: 'random-sequences', minutes: 3 },
  examples: { place: 'examples', minutes: 2 },
  model: { place: 'model', minutes: 5 },
  fit: { place: 'fit', minutes: 7 },
  evaluate: { place: 'evaluate', minutes: 7 },
  predict: { place: 'predict', minutes: 4 },
  summary: { place: 'further-reading', minutes: 2 },
} satisfies Record<string, Stop>;

export type StopName = keyof typeof stopsByName;

export const stopNames = Object.keys(stopsByName) as StopName[];

export const stopOf = (name: StopName): Stop => stopsByName[name];

/** In minutes. */
export const routeLength = stopNames.reduce((sum, name) => sum + stopOf(name).minutes, 0);
