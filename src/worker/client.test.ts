import { expose } from 'comlink';
import { describe, expect, it } from 'vitest';
import type { FitProgress, MemoryReport } from '../core/api';
import { connectCore } from './client';
import type { ServedCore } from './wire';

/** A worker whose other end is in this thread: what crosses is cloned as it would be. */
function fakeWorker(served: Partial<ServedCore>): Worker {
  const { port1, port2 } = new MessageChannel();
  expose(served, port2);
  port2.start();
  const worker = Object.assign(port1, { onerror: null, terminate: () => port1.close() });
  worker.start();
  return worker as unknown as Worker;
}

const never = new Promise<never>(() => undefined);
const report: MemoryReport = { tensors: 3, bytes: 12 };

describe('connectCore', () => {
  it('starts no worker before the first call, and one for all calls', async () => {
    let started = 0;
    const { core } = connectCore(() => {
      started += 1;
      return fakeWorker({ memory: async () => ({ ok: true, value: report }) });
    });
    expect(started).toBe(0);
    expect(await core.memory()).toEqual(report);
    expect(await core.memory()).toEqual(report);
    expect(started).toBe(1);
  });

  it('turns a failure back into a CoreError with its code', async () => {
    const { core } = connectCore(() =>
      fakeWorker({ memory: async () => ({ ok: false, code: 'no-model', detail: 'none' }) }),
    );
    await expect(core.memory()).rejects.toMatchObject({
      name: 'CoreError',
      code: 'no-model',
      message: 'none',
    });
  });

  it('hands progress over the line', async () => {
    const progress = { runId: 4, batch: 9 } as FitProgress;
    const { core } = connectCore(() =>
      fakeWorker({
        fit: async (request, onProgress) => {
          onProgress(progress);
          return {
            ok: true,
            value: { runId: request.runId, outcome: 'done', last: progress, engine: 'reference' },
          };
        },
      }),
    );
    const seen: FitProgress[] = [];
    await core.fit({ runId: 4 } as Parameters<typeof core.fit>[0], (message) => void seen.push(message));
    expect(seen).toEqual([progress]);
  });

  it('rejects the calls under way when the worker dies, and starts a fresh one for the next', async () => {
    const workers: Worker[] = [];
    const { core } = connectCore(() => {
      const worker = fakeWorker({
        memory: () => (workers.length === 1 ? never : Promise.resolve({ ok: true, value: report })),
      });
      workers.push(worker);
      return worker;
    });
    const pending = core.memory();
    workers[0].onerror?.({ message: 'gone', preventDefault: () => undefined } as ErrorEvent);
    await expect(pending).rejects.toMatchObject({ code: 'worker-died', message: 'gone' });
    expect(await core.memory()).toEqual(report);
    expect(workers).toHaveLength(2);
  });

  it('ends a worker that no longer answers, and goes on with the engine last asked for', async () => {
    const asked: unknown[][] = [];
    const report = { engine: 'reference', choice: 'reference', candidates: [], relaxedSimd: true } as const;
    const { core, endWorker } = connectCore(() =>
      fakeWorker({
        useEngine: async (...choice) => {
          asked.push(choice);
          return { ok: true, value: report };
        },
        summarize: () => never,
        memory: async () => ({ ok: true, value: { tensors: 3, bytes: 12 } }),
      }),
    );
    await core.useEngine('reference', { relaxed: true });
    const stuck = core.summarize({} as Parameters<typeof core.summarize>[0]);
    endWorker();
    await expect(stuck).rejects.toMatchObject({ code: 'worker-died' });
    expect(await core.memory()).toEqual({ tensors: 3, bytes: 12 });
    expect(asked).toEqual([
      ['reference', { relaxed: true }],
      ['reference', { relaxed: true }],
    ]);
  });

  it('gives a fresh worker the wishes of an engine that was refused', async () => {
    const asked: unknown[][] = [];
    const { core, endWorker } = connectCore(() =>
      fakeWorker({
        useEngine: async (...choice) => {
          asked.push(choice);
          return { ok: false, code: 'engine-unavailable', detail: 'no-webgl' };
        },
        memory: async () => ({ ok: true, value: report }),
      }),
    );
    const wanted = core.useEngine('webgl', { relaxed: true });
    await expect(wanted).rejects.toMatchObject({ code: 'engine-unavailable' });
    endWorker();
    await core.memory();
    expect(asked).toEqual([
      ['webgl', { relaxed: true }],
      ['auto', { relaxed: true }],
    ]);
  });

  it('settles every call of a worker whose context is lost', async () => {
    const { core } = connectCore(() =>
      fakeWorker({
        memory: async () => ({ ok: false, code: 'context-lost', detail: '' }),
        summarize: () => never,
      }),
    );
    const other = core.summarize({} as Parameters<typeof core.summarize>[0]);
    await expect(core.memory()).rejects.toMatchObject({ code: 'context-lost' });
    await expect(other).rejects.toMatchObject({ code: 'context-lost' });
  });

  it('gives up a worker whose graphics context is lost', async () => {
    let started = 0;
    const { core } = connectCore(() => {
      started += 1;
      return fakeWorker({ memory: async () => ({ ok: false, code: 'context-lost', detail: '' }) });
    });
    await expect(core.memory()).rejects.toMatchObject({ code: 'context-lost' });
    await expect(core.memory()).rejects.toMatchObject({ code: 'context-lost' });
    expect(started).toBe(2);
  });
});
