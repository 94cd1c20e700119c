/** The model of the chapter: two layers of 20 units over 50 timesteps of one feature, then a head of five outputs. */
import type { ModelShape } from './shapes';

export const chapterShape: ModelShape = {
  timesteps: 50,
  features: 1,
  layers: [
    { units: 20, returnSequences: true },
    { units: 20, returnSequences: false },
  ],
  outputs: 5,
};
