/** Check yourself: what the batch size changes. */
import { stackForward, toTimeMajor } from '../../core/lstm/stack';
import { generateExamples } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import type { Answer } from '../../lesson/CheckYourself';
import { shippedFacts, shippedSettings, shippedShape } from '../../shipped/shipped-model';
import { shippedWeights } from '../../shipped/shipped-weights';
import { followsUpdates, type BatchRow } from './batch-rows';

export type Change = 'memory' | 'updates' | 'data' | 'memorised';

/** The page's fits in batches of three sizes; and whether sequences of one batch affect each other. */
export interface BatchFacts {
  /** Smallest batches first. */
  readonly rows: readonly BatchRow[];
  /** The largest difference between a forecast made in a batch and the same forecast made alone. */
  readonly difference: number;
}

const { batchSizes } = shippedFacts;
export const smallest = Math.min(...batchSizes.map(({ batchSize }) => batchSize));
export const largest = Math.max(...batchSizes.map(({ batchSize }) => batchSize));

const sequences = 10;

/** Two roundings of float32 at values of about 0.5. */
const rounding = 1.2e-7;

export async function askBatchSize(): Promise<Answer<Change, BatchFacts>> {
  const weights = await shippedWeights.load();
  const { length, outputs, samples, epochs, seed } = shippedSettings;
  const { inputs } = generateExamples(length, sequences, outputs, createStream(seed, 'demo'));
  const together = stackForward(
    shippedShape,
    weights,
    toTimeMajor(inputs, sequences, length),
    sequences,
  ).outputs;
  let difference = 0;
  for (let row = 0; row < sequences; row += 1) {
    const alone = stackForward(shippedShape, weights, inputs.slice(row * length, (row + 1) * length)).outputs;
    alone.forEach((value, k) => {
      difference = Math.max(difference, Math.abs(value - together[row * outputs + k]));
    });
  }
  const rows = batchSizes.map(({ batchSize, mae }) => ({
    batchSize,
    updates: Math.ceil(samples / batchSize) * epochs,
    mae,
  }));
  const found = { rows, difference };
  return { choice: changeOf(found), found };
}

export function changeOf({ rows, difference }: BatchFacts): Change {
  if (difference > rounding) return 'memory';
  return followsUpdates(rows) ? 'updates' : 'memorised';
}
