/**
 * The newest model of a fit under way, in the browser's database, which has room for models of any size. As with
 * `ui/remembered.ts`, storing may fail at any time, and then the page works as if nothing had been stored. All work is done
 * in turn. The library is fetched when it is first needed.
 */
import * as v from 'valibot';
import type { ModelShape, RunId, Snapshot } from '../core/api';
import { isSameShape, parametersOf } from '../core/lstm/flat-weights';
import { oneFigure } from '../ui/one-figure';
import { count } from './kept-run';

/** Run, and when its first model was stored, in milliseconds since 1970. */
type Key = [RunId, number];

/** Models of tabs that were closed in the middle of a fit are removed after so many milliseconds. */
const mostAge = 7 * 24 * 3600 * 1000;

async function openStore() {
  // Frames of one page would remove each other's models.
  if (oneFigure !== undefined) throw new Error('A page that shows one figure stores nothing.');
  const { createStore, delMany, get, keys, set, clear } = await import('idb-keyval');
  const store = createStore('ringdown', 'snapshots');
  const keysOf = async (wanted: (key: Key) => boolean): Promise<Key[]> =>
    (await keys<Key>(store)).filter(wanted);
  return {
    read: (key: Key) => get<unknown>(key, store),
    write: (key: Key, snapshot: Snapshot) => set(key, snapshot, store),
    remove: (removed: Key[]) => delMany(removed, store),
    keysOf,
    clear: () => clear(store),
  };
}

type Store = Awaited<ReturnType<typeof openStore>>;

/** One connection to the database; after a failure it is opened again. */
let opened: Promise<Store> | undefined;

let last: Promise<unknown> = Promise.resolve();

/** @returns undefined where the database, or the library, cannot be used */
function inTurn<Result>(work: (store: Store) => Promise<Result>): Promise<Result | undefined> {
  const result = last
    .then(async () => work(await (opened ??= openStore())))
    .catch(() => {
      opened = undefined;
      return undefined;
    });
  last = result;
  return result;
}

/** Of the runs that may have a stored model. */
const keys = new Map<RunId, Key>();

/** Stores a model in place of the earlier one of the same run. */
export function keepSnapshot(snapshot: Snapshot): Promise<void> {
  const { run } = snapshot;
  const known = keys.get(run);
  const now = Date.now();
  const key = known ?? [run, now];
  keys.set(run, key);
  return inTurn(async (store) => {
    if (known === undefined)
      await store.remove(await store.keysOf(([id, at]) => id === run || at < now - mostAge));
    await store.write(key, snapshot);
  });
}

/** The stored model of a run; undefined when there is none of this shape that the page can read. */
export const keptSnapshot = (run: RunId, shape: ModelShape): Promise<Snapshot | undefined> =>
  inTurn(async (store) => {
    const [key] = await store.keysOf(([id]) => id === run);
    if (key === undefined) return undefined;
    keys.set(run, key);
    return readSnapshot(await store.read(key), run, shape);
  });

/** Removes the model of a run, if one has been stored or found in this visit. */
export async function dropSnapshot(run: RunId): Promise<void> {
  const key = keys.get(run);
  keys.delete(run);
  if (key !== undefined) await inTurn((store) => store.remove([key]));
}

export async function dropAllSnapshots(): Promise<void> {
  // At once: a model that is stored while the database is being emptied gets a key again.
  keys.clear();
  await inTurn((store) => store.clear());
}

const finite = v.pipe(v.number(), v.finite());

/** Another version of the page may have stored what is found: everything in it is checked. */
export function readSnapshot(found: unknown, run: RunId, shape: ModelShape): Snapshot | undefined {
  const numbers = v.pipe(
    v.instance(Float32Array),
    v.check(({ length }) => length === parametersOf(shape)),
    v.check((values) => values.every(Number.isFinite)),
  );
  const read = v.safeParse(
    v.object({
      run: v.literal(run),
      batch: count,
      shape: v.custom<ModelShape>((kept) => isShape(kept, shape)),
      weights: numbers,
      optimizer: v.object({ firstMoments: numbers, secondMoments: numbers, iterations: count }),
      place: v.object({
        samples: count,
        seed: count,
        epoch: count,
        sample: count,
        learningRate: finite,
        lossSum: finite,
        openPoint: v.optional(
          v.object({
            every: v.pipe(count, v.minValue(1)),
            batches: count,
            samples: count,
            sums: v.record(v.string(), finite),
          }),
        ),
      }),
    }),
    found,
  );
  if (!read.success) return undefined;
  const { place, ...snapshot } = { ...read.output, shape };
  const { openPoint, ...others } = place;
  return { ...snapshot, place: { ...others, ...(openPoint === undefined ? {} : { openPoint }) } };
}

function isShape(kept: unknown, shape: ModelShape): boolean {
  try {
    return isSameShape(kept as ModelShape, shape);
  } catch {
    return false;
  }
}
