/** The loss of each sequence of one training batch. */
import { CoreError } from '../core-error';
import { meanAbsoluteError } from '../sequence/baselines';
import { drawPatterns, epochOrder, examplesOf } from '../sequence/examples';
import { createStream } from '../sequence/random';
import { aboutModel } from './question';

export interface BatchLossesQuestion {
  readonly kind: 'batch-losses';
  /** Training sequences of an epoch. */
  readonly samples: number;
  readonly seed: number;
  /** From 0. */
  readonly epoch: number;
  /** The batch's sequences: places in the order of that epoch, the last one excluded. */
  readonly from: number;
  readonly to: number;
}

/** [to - from], mean absolute errors, in the order of the batch. */
export const batchLosses = aboutModel<BatchLossesQuestion, Float32Array>(
  'batch-losses',
  async ({ samples, seed, epoch, from, to }, { shape, forecaster }) => {
    const rows = to - from;
    if (!Number.isInteger(rows) || rows < 1 || from < 0 || to > samples) {
      throw new CoreError('bad-request', `sequences ${from} to ${to} of ${samples} are no batch`);
    }
    const { timesteps, outputs } = shape;
    const patterns = drawPatterns(samples, createStream(seed, 'training'));
    const chosen = epochOrder(samples, seed, epoch).subarray(from, to);
    const { inputs, targets } = examplesOf(patterns, chosen, timesteps, outputs);
    const forecasts = await (await forecaster()).predict(inputs, rows);
    const row = (values: Float32Array, index: number) =>
      values.subarray(index * outputs, (index + 1) * outputs);
    return Float32Array.from({ length: rows }, (_, index) =>
      meanAbsoluteError(row(forecasts, index), row(targets, index)),
    );
  },
);
