/** Which models of a run the page keeps. */
import type { FitRequest, RunId, Snapshot } from '../core/api';
import { parametersOf } from '../core/lstm/flat-weights';

/** Of one fit. */
const mostSnapshots = 100;
/** Of one fit, and of all fits together, in bytes. */
const mostBytesOfRun = 32e6;
const mostBytes = 96e6;

/** Weights and both moments, each a float32 for every parameter. */
const bytesOf = (parameters: number): number => 12 * parameters;

/** In batches: a hundred snapshots a fit, fewer of large models; undefined where not even two fit in. */
export function snapshotEvery({
  shape,
  samples,
  batchSize,
  epochs,
}: Pick<FitRequest, 'shape' | 'samples' | 'batchSize' | 'epochs'>): number | undefined {
  const most = Math.min(mostSnapshots, Math.floor(mostBytesOfRun / bytesOf(parametersOf(shape))));
  if (most < 2) return undefined;
  return Math.ceil((Math.ceil(samples / batchSize) * epochs) / most);
}

/** One snapshot for each moment, in order of their batches. */
export function withSnapshots(kept: readonly Snapshot[], more: readonly Snapshot[]): readonly Snapshot[] {
  const byBatch = new Map([...kept, ...more].map((snapshot) => [snapshot.batch, snapshot]));
  return [...byBatch.values()].sort((one, other) => one.batch - other.batch);
}

/**
 * What is kept when another fit begins: all moments of the run before it, of earlier runs only the last, and of those the
 * newest that find room together.
 * @param runs from the oldest on
 */
export function trimmed<Kept extends { readonly id: RunId; readonly snapshots: readonly Snapshot[] }>(
  runs: readonly Kept[],
): Kept[] {
  let bytes = 0;
  const newestFirst = [...runs].reverse().map((run, age) => {
    const wanted = age === 0 ? run.snapshots : run.snapshots.slice(-1);
    bytes += wanted.reduce((sum, { weights }) => sum + bytesOf(weights.length), 0);
    return { ...run, snapshots: bytes <= mostBytes ? wanted : [] };
  });
  return newestFirst.reverse();
}

/** What a question needs: the model without the state of its optimizer, a third of the size. */
export function withoutOptimizer({ optimizer, ...model }: Snapshot): Snapshot {
  return model;
}
