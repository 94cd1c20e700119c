import { describe, expect, it } from 'vitest';
import type { Core, EngineReport, FitEvent, FitProgress, FitRequest, FitResult, Snapshot } from '../core/api';
import { CoreError } from '../core/core-error';
import { connectCore } from './client';
import { fakeWorker, type FakeWorker } from './testing/fake-worker';

const never = new Promise<never>(() => undefined);
const report: EngineReport = { engine: 'simd', choice: 'auto', candidates: [], relaxedSimd: true };
const fails = (code: CoreError['code'], detail = '') => Promise.reject(new CoreError(code, detail));
const anyQuestion = { kind: 'evaluate', samples: 1, seed: 1, draw: 0 } as const;
const fitOf = (run: string): FitRequest => ({ run }) as FitRequest;
const ignore = (): void => undefined;

/** A new object for each use, because its memory is handed over. */
const newSnapshot = (): Snapshot => ({
  run: '4',
  batch: 9,
  shape: { timesteps: 2, features: 1, layers: [], outputs: 1 },
  weights: Float32Array.of(1, 2, 3),
});
const progress = { run: '4', batch: 9 } as FitProgress;
const newResult = (): FitResult => ({
  run: '4',
  outcome: 'done',
  last: progress,
  snapshot: newSnapshot(),
  engine: 'simd',
});

/** Records the calls of `useEngine`, of all workers. */
function engineNotes() {
  const asked: unknown[] = [];
  const useEngine: Core['useEngine'] = async (choice, options) => {
    asked.push([choice, options]);
    return { ...report, choice };
  };
  return { asked, useEngine };
}

describe('a call', () => {
  it('starts the worker if it is the first; later calls use the same worker', async () => {
    let started = 0;
    const { core } = connectCore({
      start: () => {
        started += 1;
        return fakeWorker({ currentEngine: async () => report });
      },
    });
    expect(started).toBe(0);
    expect(await core.currentEngine()).toEqual(report);
    expect(await core.currentEngine()).toEqual(report);
    expect(started).toBe(1);
  });

  it('that fails in the worker rejects with a CoreError of the same code', async () => {
    const { core } = connectCore({ start: () => fakeWorker({ ask: () => fails('no-model', 'gone') }) });
    await expect(core.ask(anyQuestion, '1')).rejects.toMatchObject({
      name: 'CoreError',
      code: 'no-model',
      message: 'gone',
    });
  });

  it('passes a question and its model, and takes over the answer’s memory without a copy', async () => {
    const forecasts = Float32Array.of(0.5, 0.25);
    const asked: unknown[] = [];
    const { core } = connectCore({
      start: () =>
        fakeWorker({
          ask: (async (...call: unknown[]) => {
            asked.push(call);
            return { of: { run: '4', batch: 9 }, answer: forecasts };
          }) as never,
        }),
    });
    const question = { kind: 'forecast', inputs: Float32Array.of(1, 2) } as const;
    const snapshot = newSnapshot();
    const reply = await core.ask(question, snapshot);
    expect(reply).toEqual({ of: { run: '4', batch: 9 }, answer: Float32Array.of(0.5, 0.25) });
    expect(asked).toEqual([[question, snapshot]]);
    expect(forecasts.byteLength).toBe(0);
    // The page keeps the snapshot that it asked about.
    expect(snapshot).toEqual(newSnapshot());
  });

  it('that cannot be sent is a bad request', async () => {
    const { core } = connectCore({ start: () => fakeWorker({}) });
    const question = { ...anyQuestion, samples: (() => 1) as never };
    await expect(core.ask(question, '1')).rejects.toMatchObject({ name: 'CoreError', code: 'bad-request' });
  });

  it('whose answer cannot be sent fails', async () => {
    const { core } = connectCore({
      start: () => fakeWorker({ ask: (async () => ({ answer: () => 1 })) as never }),
    });
    await expect(core.ask(anyQuestion, '1')).rejects.toMatchObject({ name: 'CoreError', code: 'internal' });
  });
});

describe('a fit', () => {
  it('gives its events in order, all before its result, and hands over their memory', async () => {
    const kept = newSnapshot();
    const events: FitEvent[] = [
      { kind: 'snapshots', snapshots: [kept] },
      { kind: 'progress', progress },
      { kind: 'progress', progress: { ...progress, batch: 10 } },
    ];
    const { core } = connectCore({
      start: () =>
        fakeWorker({
          fit: async (_, onEvent) => {
            events.forEach(onEvent);
            return newResult();
          },
        }),
    });
    const seen: FitEvent[] = [];
    const fit = core.fit(fitOf('4'), (event) => void seen.push(event));
    expect(await fit.then((value) => [value, seen.length])).toEqual([newResult(), 3]);
    expect(seen).toEqual([{ kind: 'snapshots', snapshots: [newSnapshot()] }, ...events.slice(1)]);
    expect(kept.weights.byteLength).toBe(0);
  });

  it('gives no event to another fit', async () => {
    const listeners: ((event: FitEvent) => void)[] = [];
    const { core } = connectCore({
      start: () =>
        fakeWorker({
          fit: async ({ run }, onEvent) => {
            listeners.push(onEvent);
            // A real core sends no event of a fit that has ended; this one also calls the listener of the first fit.
            for (const say of listeners) say({ kind: 'progress', progress: { ...progress, run } });
            return newResult();
          },
        }),
    });
    const seen: string[] = [];
    await core.fit(fitOf('1'), () => void seen.push('first'));
    await core.fit(fitOf('2'), () => void seen.push('second'));
    expect(seen).toEqual(['first', 'second']);
  });

  it('whose event cannot be sent fails with `internal`, as a fit that throws does', async () => {
    const { core } = connectCore({
      start: () =>
        fakeWorker({
          fit: async (_, onEvent) => {
            onEvent({ kind: 'progress', progress: (() => 1) as never });
            return newResult();
          },
        }),
    });
    await expect(core.fit(fitOf('4'), ignore)).rejects.toMatchObject({ name: 'CoreError', code: 'internal' });
  });
});

describe('a worker that ends', () => {
  const workers: FakeWorker[] = [];
  /** The first worker serves `onFirst`; the later ones answer `currentEngine` and serve `onNext`. */
  function connectTwice(onFirst: Partial<Core>, onNext: Partial<Core> = {}) {
    workers.length = 0;
    return connectCore({
      start: () => {
        const worker = fakeWorker(
          workers.length === 0 ? onFirst : { currentEngine: async () => report, ...onNext },
        );
        workers.push(worker);
        return worker;
      },
    });
  }

  it('rejects the calls under way, and the next call starts a new worker', async () => {
    const { core } = connectTwice({ currentEngine: () => never, fit: () => never });
    const calls = Promise.allSettled([core.currentEngine(), core.fit(fitOf('1'), ignore)]);
    workers[0].onerror?.({ message: 'gone', preventDefault: ignore } as ErrorEvent);
    const dead = { status: 'rejected', reason: { code: 'worker-died', message: 'gone' } };
    expect(await calls).toMatchObject([dead, dead]);
    expect(await core.currentEngine()).toEqual(report);
    expect(workers).toHaveLength(2);
  });

  it('ends, and its calls reject, when a message cannot be read at either end', async () => {
    for (const end of ['page', 'worker'] as const) {
      const { core } = connectTwice({ currentEngine: () => never });
      const call = core.currentEngine();
      workers[0].garble(end);
      await expect(call).rejects.toMatchObject({ code: 'worker-died' });
      expect(await core.currentEngine()).toEqual(report);
    }
  });

  it('rejects the call when the browser refuses to start it, and the next call tries again', async () => {
    let refusals = 1;
    const { core } = connectCore({
      start: () => {
        if (refusals-- > 0) throw new DOMException('refused by policy', 'SecurityError');
        return fakeWorker({ currentEngine: async () => report });
      },
    });
    await expect(core.currentEngine()).rejects.toMatchObject({
      name: 'CoreError',
      code: 'worker-died',
      message: 'refused by policy',
    });
    expect(await core.currentEngine()).toEqual(report);
  });

  it('lets pending commands resolve, and commands start no new worker', async () => {
    const { core, endWorker } = connectTwice({ fit: () => never, command: () => never });
    const fit = core.fit(fitOf('1'), ignore);
    const command = core.command('1', { kind: 'stop' });
    endWorker();
    await expect(fit).rejects.toMatchObject({ code: 'worker-died' });
    expect(await command).toBeUndefined();
    expect(await core.command('1', { kind: 'pause' })).toBeUndefined();
    expect(workers).toHaveLength(1);
  });

  it('is one whose graphics context is lost: every call rejects with `context-lost`', async () => {
    const { core } = connectTwice({ currentEngine: () => fails('context-lost'), ask: () => never });
    const other = expect(core.ask(anyQuestion, '1')).rejects.toMatchObject({ code: 'context-lost' });
    await expect(core.currentEngine()).rejects.toMatchObject({ code: 'context-lost' });
    await other;
    expect(await core.currentEngine()).toEqual(report);
    expect(workers).toHaveLength(2);
  });
});

describe('a new worker', () => {
  it('is asked for the engine that was last chosen', async () => {
    const { asked, useEngine } = engineNotes();
    const { core, endWorker } = connectCore({
      start: () => fakeWorker({ useEngine, ask: () => never, currentEngine: async () => report }),
    });
    await core.useEngine('reference', { relaxed: true });
    const stuck = core.ask(anyQuestion, '1');
    endWorker();
    await expect(stuck).rejects.toMatchObject({ code: 'worker-died' });
    await core.currentEngine();
    expect(asked).toEqual([
      ['reference', { relaxed: true }],
      ['reference', { relaxed: true }],
    ]);
  });

  it('gets the options of the last choice, even if that engine was refused', async () => {
    const asked: unknown[] = [];
    const { core, endWorker } = connectCore({
      start: () =>
        fakeWorker({
          useEngine: (...call) => {
            asked.push(call);
            return fails('engine-unavailable', 'no-webgl');
          },
          currentEngine: async () => report,
        }),
    });
    await expect(core.useEngine('webgl', { relaxed: true })).rejects.toMatchObject({
      code: 'engine-unavailable',
    });
    endWorker();
    await core.currentEngine();
    expect(asked).toEqual([
      ['webgl', { relaxed: true }],
      ['auto', { relaxed: true }],
    ]);
  });

  it('gets the timings that were measured after the engine was chosen', async () => {
    const { asked, useEngine } = engineNotes();
    const candidates = [{ engine: 'simd', millisecondsPerBatch: 0.5 }, { engine: 'reference' }] as const;
    const { core, endWorker } = connectCore({
      start: () => fakeWorker({ useEngine, currentEngine: async () => ({ ...report, candidates }) }),
    });
    await core.useEngine('auto', { relaxed: true, timings: { webgl: 2 } });
    await core.currentEngine();
    endWorker();
    await core.currentEngine();
    expect(asked[1]).toEqual(['auto', { relaxed: true, timings: { webgl: 2, simd: 0.5 } }]);
  });

  it('is not asked for the earlier engine, which may be the cause of the hang, if another is chosen', async () => {
    const { asked, useEngine } = engineNotes();
    const { core, endWorker } = connectCore({ start: () => fakeWorker({ useEngine }) });
    await core.useEngine('webgl');
    endWorker();
    await core.useEngine('simd');
    expect(asked).toEqual([
      ['webgl', {}],
      ['simd', {}],
    ]);
  });
});
