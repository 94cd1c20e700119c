/** Where a fit begins in its data, and how many batches follow. */
import { CoreError } from '../core-error';
import { weightsKey } from '../lstm/flat-weights';
import type { OpenPoint } from '../moment';
import type { FitRequest } from './fit-types';

export interface FitStart {
  /** Batches of the runs that this fit goes on from. */
  readonly firstBatch: number;
  readonly epoch: number;
  /** Sequences of this epoch that have been trained on; after its last batch all of them. */
  readonly sample: number;
  readonly lossSum: number;
  readonly openPoint?: OpenPoint | undefined;
}

/**
 * A fit that goes on from a snapshot of the same sequences begins at the place of the snapshot; with other sequences,
 * or from weights that do not come from a fit, it begins with the first epoch.
 * @throws CoreError `bad-request` when the snapshot has another shape
 */
export function startOf({ from, samples, seed, shape }: FitRequest): FitStart {
  if (from === undefined) return { firstBatch: 0, epoch: 0, sample: 0, lossSum: 0 };
  if (weightsKey(from.shape) !== weightsKey(shape)) {
    throw new CoreError('bad-request', 'the snapshot is of a model of another shape');
  }
  const { batch: firstBatch, place } = from;
  if (place === undefined || place.samples !== samples || place.seed !== seed) {
    return { firstBatch, epoch: 0, sample: 0, lossSum: 0 };
  }
  const { epoch, sample, lossSum, openPoint } = place;
  return { firstBatch, epoch, sample, lossSum, openPoint };
}

/** The run's batch count when the fit is over. */
export function batchesFrom(
  { firstBatch, epoch, sample }: FitStart,
  { samples, batchSize, epochs }: FitRequest,
): number {
  const left = epochs - epoch;
  if (left <= 0) return firstBatch;
  const whole = Math.ceil(samples / batchSize);
  return firstBatch + Math.ceil((samples - sample) / batchSize) + (left - 1) * whole;
}
