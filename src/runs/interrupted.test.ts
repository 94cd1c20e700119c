import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parametersOf } from '../core/lstm/flat-weights';
import { changeSettings } from '../settings/settings-store';
import { forgetAll } from '../ui/remembered';
import { runAction } from '../ui/run-action';
import { shapeOf } from './fit-request';
import { changeRate, commandFit, goOn, startFit } from './fits';
import {
  forgetInterrupted,
  isOfUse,
  keepFitUnderWay,
  takeUpInterrupted,
  useInterrupted,
} from './interrupted';
import { readSnapshot } from './kept-snapshot';
import type { Run } from './run';
import { changeRun } from './runs-store';
import { fakeLocks } from './testing/fake-locks';
import { beginWith, newestRun, whenNewest } from './testing/tiny-fits';
import { readUnderWay } from './under-way';

/** The browser's database, by the text of the key. */
const database = vi.hoisted(() => ({ entries: new Map<string, unknown>(), isRefused: false }));

vi.mock('idb-keyval', () => {
  const entries = () => {
    if (database.isRefused) throw new Error('the database is refused');
    return database.entries;
  };
  return {
    createStore: () => undefined,
    keys: async () => [...entries().keys()].map((key) => JSON.parse(key)),
    get: async (key: unknown) => structuredClone(entries().get(JSON.stringify(key))),
    set: async (key: unknown, value: unknown) =>
      void entries().set(JSON.stringify(key), structuredClone(value)),
    delMany: async (keys: unknown[]) => keys.forEach((key) => entries().delete(JSON.stringify(key))),
    clear: async () => entries().clear(),
  };
});

const tab = new Map<string, string>();
const listeners = new Map<string, () => void>();

const fake = (entries: Map<string, string>) => ({
  getItem: (key: string) => entries.get(key) ?? null,
  setItem: (key: string, value: string) => void entries.set(key, value),
  removeItem: (key: string) => void entries.delete(key),
  key: (index: number) => [...entries.keys()][index],
  get length() {
    return entries.size;
  },
});

let stop = (): void => undefined;

/** Another worker, no runs, and settings for a fit of 40 batches. */
async function begin(): Promise<void> {
  await beginWith('simd');
  changeSettings({ samples: 400 });
}

beforeEach(async () => {
  tab.clear();
  database.entries.clear();
  database.isRefused = false;
  vi.stubGlobal('sessionStorage', fake(tab));
  vi.stubGlobal('localStorage', fake(new Map()));
  const events = {
    addEventListener: (name: string, listener: () => void) => void listeners.set(name, listener),
    removeEventListener: () => undefined,
  };
  vi.stubGlobal('addEventListener', events.addEventListener);
  vi.stubGlobal('removeEventListener', events.removeEventListener);
  vi.stubGlobal('document', events);
  await begin();
  useInterrupted.setState({ run: undefined, from: undefined, isReady: true });
  stop = keepFitUnderWay();
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

/** Leaves the page as a reload does; the new page has another worker, and no model. */
async function reload(): Promise<void> {
  listeners.get('pagehide')?.();
  await open();
}

/** Opens the page with what is stored. */
async function open(): Promise<void> {
  stop();
  await begin();
  useInterrupted.setState({ run: readUnderWay(), from: undefined, isReady: false });
  stop = keepFitUnderWay();
  if (useInterrupted.getState().run === undefined) return;
  await new Promise<void>((resolve) => {
    const unsubscribe = useInterrupted.subscribe(({ isReady }) => {
      if (!isReady) return;
      unsubscribe();
      resolve();
    });
  });
}

/** Fits, and pauses after so many batches. */
async function fitTo(pauseAfter: number): Promise<Run> {
  runAction(() => startFit({ pauseAfter }));
  await whenNewest(({ status }) => status === 'paused');
  return newestRun();
}

/** Makes the fit one that has taken long. */
const takeLong = ({ id }: Run): void => changeRun(id, (run) => ({ ...run, seconds: 30 }));

async function undisturbed() {
  await startFit();
  const { fingerprint, losses, settings } = newestRun();
  return { fingerprint, losses, settings };
}

const interrupted = () => useInterrupted.getState();

describe('a fit in which the page is left', () => {
  it('is run again from its seed when it is short, up to its pause, to the same curve and model', async () => {
    const whole = await undisturbed();
    await fitTo(3);
    await reload();
    expect(interrupted()).toMatchObject({ run: { id: '2', progress: { batch: 3 } }, from: undefined });
    expect(database.entries.size).toBe(0);
    // Whatever the fields contain now.
    changeSettings({ seed: 99 });
    const rest = takeUpInterrupted();
    await whenNewest(({ status }) => status === 'paused');
    expect(newestRun()).toMatchObject({ id: '2', progress: { batch: 3 } });
    await commandFit({ kind: 'resume' });
    await rest;
    expect(newestRun()).toMatchObject({ ...whole, id: '2', status: 'done' });
    expect(readUnderWay()).toBeUndefined();
    expect(interrupted().run).toBeUndefined();
  });

  it('goes on from its last stored model when it is longer, to the same curve and model', async () => {
    const whole = await undisturbed();
    takeLong(await fitTo(17));
    await vi.waitFor(() => expect(database.entries.size).toBe(1));
    await reload();
    expect(interrupted().from).toMatchObject({ run: '2', batch: 17 });
    await takeUpInterrupted();
    expect(newestRun()).toMatchObject({ ...whole, id: '2', status: 'done', progress: { firstBatch: 17 } });
    expect(newestRun().seconds).toBeGreaterThan(30);
    await vi.waitFor(() => expect(database.entries.size).toBe(0));
    expect(tab.has('ringdown.under-way')).toBe(false);
  });

  it('goes on with a changed rate, of which its seed says nothing', async () => {
    await fitTo(5);
    await changeRate(0.02);
    await commandFit({ kind: 'resume' });
    await whenNewest(({ status }) => status === 'done');
    const { losses, fingerprint, rateChanges } = newestRun();
    await fitTo(5);
    await changeRate(0.02);
    await vi.waitFor(() => expect(database.entries.size).toBe(1));
    await reload();
    expect(interrupted()).toMatchObject({ run: { rateChanges }, from: { batch: 5 } });
    await takeUpInterrupted();
    expect(newestRun()).toMatchObject({ status: 'done', losses, fingerprint, rateChanges });
  });

  it('cannot go on when its rate was changed and its model is not stored, and says so', async () => {
    database.isRefused = true;
    await fitTo(5);
    await changeRate(0.02);
    await reload();
    expect(interrupted()).toMatchObject({ run: { id: '1' }, from: undefined, isReady: true });
    expect(isOfUse(interrupted())).toBe(false);
  });

  it('leaves no model behind when it is forgotten before its model has been found', async () => {
    takeLong(await fitTo(17));
    await vi.waitFor(() => expect(database.entries.size).toBe(1));
    listeners.get('pagehide')?.();
    vi.resetModules();
    const loaded = await import('./interrupted');
    const end = loaded.keepFitUnderWay();
    expect(loaded.useInterrupted.getState().isReady).toBe(false);
    loaded.forgetInterrupted();
    await vi.waitFor(() => expect(database.entries.size).toBe(0));
    end();
  });

  it('is offered by the state of its last second when the tab is discarded, and again after another reload', async () => {
    await fitTo(3);
    await open();
    expect(interrupted().run?.progress?.batch).toBe(3);
    await reload();
    expect(interrupted().run?.progress?.batch).toBe(3);
  });

  it('is found as soon as the code of the page is loaded', async () => {
    await fitTo(3);
    vi.resetModules();
    const loaded = await import('./interrupted');
    expect(loaded.useInterrupted.getState()).toMatchObject({ run: { id: '1' } });
  });

  it('is not offered in a copy of the tab that trains it, and keeps its model', async () => {
    const locks = fakeLocks();
    vi.stubGlobal('navigator', { locks });
    takeLong(await fitTo(17));
    await vi.waitFor(() => expect(database.entries.size).toBe(1));
    const copied = new Map(tab);
    // The copy has the same storage, and the original goes on.
    vi.resetModules();
    const copy = await import('./interrupted');
    const end = copy.keepFitUnderWay();
    await vi.waitFor(() => expect(copy.useInterrupted.getState().isReady).toBe(true), { timeout: 5000 });
    expect(copy.useInterrupted.getState().run).toBeUndefined();
    expect(tab.size).toBeLessThan(copied.size);
    expect(database.entries.size).toBe(1);
    end();
  });

  it('begins again from its seed where the database is refused or holds something else', async () => {
    const whole = await undisturbed();
    database.isRefused = true;
    takeLong(await fitTo(17));
    await reload();
    expect(interrupted()).toMatchObject({ run: { id: '2' }, from: undefined });
    database.isRefused = false;
    database.entries.set('["2",0]', { batch: 17, weights: 'none' });
    await open();
    expect(interrupted()).toMatchObject({ run: { id: '2' }, from: undefined });
    const rest = takeUpInterrupted();
    await whenNewest(({ status }) => status === 'paused');
    await commandFit({ kind: 'resume' });
    await rest;
    expect(newestRun()).toMatchObject(whole);
  });

  it('cannot be taken up when it had gone on from a model that is gone', async () => {
    await startFit();
    database.isRefused = true;
    changeSettings({ epochs: 1000 });
    runAction(goOn);
    await whenNewest(({ progress }) => (progress?.batch ?? 0) > 40);
    await reload();
    expect(interrupted().run?.wentOn).toEqual({ run: '1', batch: 40 });
    expect(isOfUse(interrupted())).toBe(false);
    forgetInterrupted();
    expect(readUnderWay()).toBeUndefined();
  });

  it('is forgotten with all that the browser keeps, and when another fit begins', async () => {
    for (const forget of [async () => forgetAll(), startFit]) {
      takeLong(await fitTo(17));
      await vi.waitFor(() => expect(database.entries.size).toBe(1));
      await reload();
      expect(interrupted().run).toBeDefined();
      await forget();
      expect(interrupted().run).toBeUndefined();
      expect(readUnderWay()).toBeUndefined();
      await vi.waitFor(() => expect(database.entries.size).toBe(0));
    }
  });
});

describe('whatever is stored', () => {
  const runs = { seed: 20261127, numRuns: 3000 };
  const read = (text: string): Run | undefined => {
    tab.set('ringdown.under-way', text);
    return readUnderWay();
  };

  it('as the fit, reading never throws, and returns only what can be shown and taken up', async () => {
    takeLong(await fitTo(17));
    const good = JSON.parse(tab.get('ringdown.under-way') ?? '{}') as Record<string, unknown>;
    const changed = fc
      .tuple(fc.constantFrom(...Object.keys(good)), fc.jsonValue())
      .map(([name, value]) => JSON.stringify({ ...good, [name]: value }));
    expect(read(JSON.stringify(good))?.id).toBe('1');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), changed), (text) => {
        const run = read(text);
        if (run === undefined) return;
        expect(run.id).toMatch(/^[1-9]\d*$/);
        expect(run.progress?.batch).toBeGreaterThanOrEqual(0);
        expect(shapeOf(run.settings).layers.length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  it('as the model, reading never throws, and returns only a whole model of the run’s shape', async () => {
    const { settings } = await fitTo(3);
    const shape = shapeOf(settings);
    const good = newestRun().snapshots.at(-1);
    expect(readSnapshot(good, '1', shape)).toEqual(good);
    expect(readSnapshot(good, '2', shape)).toBeUndefined();
    expect(readSnapshot(good, '1', { ...shape, outputs: 5 })).toBeUndefined();
    const numbers = fc.float32Array({ minLength: 0, maxLength: 3 });
    const changed = fc
      .tuple(fc.constantFrom(...Object.keys(good ?? {})), fc.oneof(fc.anything(), numbers))
      .map(([name, value]) => ({ ...good, [name]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), changed), (found) => {
        const snapshot = readSnapshot(found, '1', shape);
        if (snapshot === undefined) return;
        expect(snapshot.weights).toHaveLength(parametersOf(shape));
        expect(snapshot.optimizer?.firstMoments).toHaveLength(parametersOf(shape));
        expect(Number.isInteger(snapshot.batch)).toBe(true);
      }),
      runs,
    );
  });
});
