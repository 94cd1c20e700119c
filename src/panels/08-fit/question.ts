/** Check yourself: why the loss that a fit prints is so much larger than the model's error afterwards. */
import { stackForward, toTimeMajor } from '../../core/lstm/stack';
import type { StackWeights } from '../../core/lstm/shapes';
import { meanAbsoluteError } from '../../core/sequence/baselines';
import { generateExamples } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import type { Answer } from '../../lesson/CheckYourself';
import { shippedFacts, shippedSettings, shippedShape } from '../../shipped/shipped-model';
import { shippedWeights } from '../../shipped/shipped-weights';

export type Reason = 'mean' | 'memorised' | 'easier' | 'batches';

/** The printed loss of the shipped fit, and the finished model's errors on sequences of both kinds. */
export interface Losses {
  readonly printed: number;
  readonly training: number;
  readonly fresh: number;
}

/** Number of sequences: enough to distinguish the reasons, and few enough for a phone. */
const sequences = 100;

/** Errors that differ by less than this factor count as equal, because the number of sequences is small. */
const alike = 1.3;

export async function askLoss(): Promise<Answer<Reason, Losses>> {
  const weights = await shippedWeights.load();
  const found = {
    printed: shippedFacts.loss,
    training: error(weights, 'training'),
    fresh: error(weights, 'test'),
  };
  return { choice: reason(found), found };
}

/** The finished model's error on its training sequences distinguishes the reasons. */
export function reason({ printed, training, fresh }: Losses): Reason {
  if (fresh > training * alike) return 'memorised';
  if (training > fresh * alike) return 'easier';
  return printed > training * alike ? 'mean' : 'batches';
}

function error(weights: StackWeights, stream: 'training' | 'test'): number {
  const { length, outputs, seed } = shippedSettings;
  const { inputs, targets } = generateExamples(length, sequences, outputs, createStream(seed, stream));
  const rows = toTimeMajor(inputs, sequences, length);
  return meanAbsoluteError(stackForward(shippedShape, weights, rows, sequences).outputs, targets);
}
