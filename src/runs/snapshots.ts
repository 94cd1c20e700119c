/** Which models of a run the page keeps. */
import type { FitRequest, RunId, Snapshot } from '../core/api';
import { parametersOf } from '../core/lstm/flat-weights';

/** The largest number of snapshots of one fit. */
const mostSnapshots = 100;
/** The largest sizes of the snapshots of one fit and of all fits together, in bytes. */
const mostBytesOfRun = 32e6;
const mostBytes = 96e6;

/** Bytes of a snapshot: the weights and both moments, each a float32 for every parameter. */
const bytesOf = (parameters: number): number => 12 * parameters;

/** Batches between snapshots, for about a hundred per fit, fewer for large models; undefined when two exceed the limit. */
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

/** Merges snapshots: one for each moment, in the order of their batches. */
export function withSnapshots(kept: readonly Snapshot[], more: readonly Snapshot[]): readonly Snapshot[] {
  const byBatch = new Map([...kept, ...more].map((snapshot) => [snapshot.batch, snapshot]));
  return [...byBatch.values()].sort((one, other) => one.batch - other.batch);
}

/**
 * As many snapshots of one fit as the limits of count and bytes allow, spread over its batches. The newest always stays.
 * @param snapshots in the order of their batches, of models of the same size
 * @param shown the batch of a snapshot that also stays
 * @param rested the batch of a snapshot that is dropped only when all others have been
 */
export function thinned(
  snapshots: readonly Snapshot[],
  shown?: number,
  rested?: number,
): readonly Snapshot[] {
  const bytes = bytesOf(snapshots.at(-1)?.weights.length ?? 0);
  const most = Math.max(1, Math.min(mostSnapshots, Math.floor(mostBytesOfRun / bytes)));
  // A step of one batch is shown by what it changed: the models before and after it stay, also where the run does not know
  // yet that it rests after the newest one.
  const newest = snapshots.at(-1)?.batch;
  const before = [rested, newest].map((batch) => (batch === undefined ? undefined : batch - 1));
  const kept = [...snapshots];
  while (kept.length > most) {
    const dropped = closest(kept, shown, rested, ...before) ?? closest(kept, shown);
    if (dropped === undefined) break;
    kept.splice(dropped, 1);
  }
  return kept.length === snapshots.length ? snapshots : kept;
}

/** The snapshot whose two neighbours are closest together, which leaves the smallest gap. */
function closest(
  snapshots: readonly Snapshot[],
  ...spared: readonly (number | undefined)[]
): number | undefined {
  let found: number | undefined;
  let smallest = Infinity;
  snapshots.slice(0, -1).forEach(({ batch }, index) => {
    const gap = snapshots[index + 1].batch - (snapshots[index - 1]?.batch ?? 0);
    if (spared.includes(batch) || gap >= smallest) return;
    found = index;
    smallest = gap;
  });
  return found;
}

/**
 * The snapshots that are kept of all fits: those of the newest run and the last one of each earlier run, the newest first,
 * while they stay within the limit of bytes. A run whose snapshots all stay is the same object.
 * @param runs oldest first
 */
export function trimmed<Kept extends { readonly id: RunId; readonly snapshots: readonly Snapshot[] }>(
  runs: readonly Kept[],
): Kept[] {
  let bytes = 0;
  const newestFirst = [...runs].reverse().map((run, age) => {
    const wanted = age === 0 ? run.snapshots : run.snapshots.slice(-1);
    bytes += wanted.reduce((sum, { weights }) => sum + bytesOf(weights.length), 0);
    const snapshots = bytes <= mostBytes ? wanted : [];
    return snapshots.length === run.snapshots.length ? run : { ...run, snapshots };
  });
  return newestFirst.reverse();
}

/** What a question needs: the model without the state of its optimizer, a third of the size. */
export function withoutOptimizer({ optimizer, ...model }: Snapshot): Snapshot {
  return model;
}
