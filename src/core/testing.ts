/** A request small enough for a test: two layers of 4 units over 10 timesteps. */
import type { FitRequest, ModelSpec } from './api';

export const smallModel: ModelSpec = {
  timesteps: 10,
  features: 1,
  layers: [
    { units: 4, returnSequences: true },
    { units: 4, returnSequences: false },
  ],
  outputs: 3,
  seed: 11,
};

export const smallFit: FitRequest = {
  runId: 1,
  model: smallModel,
  samples: 95,
  batchSize: 10,
  epochs: 1,
  learningRate: 0.01,
  seed: 11,
};
