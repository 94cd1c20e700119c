/** A request small enough for a test: two layers of 4 units over 10 timesteps. */
import type { FitRequest, ModelShape } from '../api';

export const smallShape: ModelShape = {
  timesteps: 10,
  features: 1,
  layers: [
    { units: 4, returnSequences: true },
    { units: 4, returnSequences: false },
  ],
  outputs: 3,
};

export const smallFit: FitRequest = {
  run: '1',
  shape: smallShape,
  samples: 95,
  batchSize: 10,
  epochs: 1,
  learningRate: 0.01,
  schedule: 'constant',
  seed: 11,
};
