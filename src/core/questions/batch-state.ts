/** Whether the sequences of one batch share state: compares forecasts made together with forecasts made one by one. */
import { generateExamples } from '../sequence/examples';
import { createStream } from '../sequence/random';
import { pieceFinished } from '../work';
import { aboutModel } from './question';

export interface BatchStateQuestion {
  readonly kind: 'batch-state';
  /** Sequences in the batch. */
  readonly samples: number;
  readonly seed: number;
}

/** The largest difference between a forecast point of a sequence in the batch and the same point of it alone. */
export const batchState = aboutModel<BatchStateQuestion, { readonly largestDifference: number }>(
  'batch-state',
  async ({ samples, seed }, { shape, forecaster }) => {
    const { timesteps, outputs } = shape;
    const { inputs } = generateExamples(timesteps, samples, outputs, createStream(seed, 'demo'));
    const model = await forecaster();
    const together = await model.predict(inputs, samples);
    let largestDifference = 0;
    for (let row = 0; row < samples; row += 1) {
      pieceFinished();
      const alone = await model.predict(inputs.slice(row * timesteps, (row + 1) * timesteps), 1);
      alone.forEach((value, index) => {
        const difference = Math.abs(value - together[row * outputs + index]);
        largestDifference = Math.max(largestDifference, difference);
      });
    }
    return { largestDifference };
  },
);
