/** A model and seeded batches for tests that train. */
import type { ModelShape } from '../../api';
import { createStream } from '../../sequence/random';

/** Two layers of different sizes, as few numbers as can still be mistaken for each other. */
export const tinyShape: ModelShape = {
  timesteps: 4,
  features: 1,
  layers: [
    { units: 3, returnSequences: true },
    { units: 2, returnSequences: false },
  ],
  outputs: 2,
};

/** Inputs [rows, timesteps, features] and targets [rows, outputs], uniform in ±1. */
export function drawTrainingBatch({ timesteps, features, outputs }: ModelShape, rows: number, draw: number) {
  const stream = createStream(1, 'demo', draw);
  const uniform = (length: number): Float32Array =>
    Float32Array.from({ length }, () => stream.uniform(-1, 1));
  return { inputs: uniform(rows * timesteps * features), targets: uniform(rows * outputs) };
}
