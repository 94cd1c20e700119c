import { expect, it } from 'vitest';
import type { Core, EngineReport } from '../core/api';
import { connectCore, type Silence } from './client';
import { openPool, workersFor } from './pool';
import { arrivals, fakeWorker, type FakeWorker } from './testing/fake-worker';

const report: EngineReport = { engine: 'simd', choice: 'simd', candidates: [], relaxedSimd: false };

/** A pool of fake workers that answer `currentEngine` when they are told to, and note the choice of engine. */
function poolOf(size: number) {
  const workers: FakeWorker[] = [];
  const asked: unknown[] = [];
  const answer: (() => void)[] = [];
  const core: Partial<Core> = {
    useEngine: async (...call) => {
      asked.push(call);
      return report;
    },
    currentEngine: () => new Promise((resolve) => answer.push(() => resolve(report))),
  };
  const pool = openPool(size, {
    connect: () =>
      connectCore({
        start: () => {
          const worker = fakeWorker(core);
          workers.push(worker);
          return worker;
        },
      }),
  });
  return { pool, workers, asked, answer };
}

const work = (core: Core) => core.currentEngine();

it('uses the cores that the machine has to spare, and both of two', () => {
  expect([undefined, 1, 2, 3, 4, 8, 9, 64].map(workersFor)).toEqual([2, 1, 2, 2, 3, 7, 8, 8]);
});

it('gives each core one piece of work at a time, in the order of the calls, on fixed SIMD', async () => {
  const { pool, workers, asked, answer } = poolOf(2);
  const done: number[] = [];
  const all = [0, 1, 2].map((index) => pool.run(work).then(() => done.push(index)));
  await arrivals();
  expect([workers.length, answer.length]).toEqual([2, 2]);
  answer[1]();
  await arrivals();
  expect([done, answer.length]).toEqual([[1], 3]);
  answer[2]();
  answer[0]();
  await Promise.all(all);
  expect(workers).toHaveLength(2);
  expect(asked).toEqual([
    ['simd', {}],
    ['simd', {}],
  ]);
  pool.close();
});

it('starts no worker before there is work for it', async () => {
  const { pool, workers, answer } = poolOf(4);
  expect(workers).toHaveLength(0);
  const one = pool.run(work);
  await arrivals();
  expect(workers).toHaveLength(1);
  answer[0]();
  await one;
  pool.close();
});

it('loses only the work of a worker that ends; another worker takes its place', async () => {
  const { pool, workers, answer } = poolOf(1);
  const first = pool.run(work);
  const second = pool.run(work);
  await arrivals();
  workers[0].onerror?.({ message: 'gone', preventDefault: () => undefined } as ErrorEvent);
  await expect(first).rejects.toMatchObject({ code: 'worker-died', message: 'gone' });
  await arrivals();
  answer[1]();
  await expect(second).resolves.toEqual(report);
  expect(workers).toHaveLength(2);
  pool.close();
});

it('ends all workers at once when it is closed, and refuses work that waits or comes later', async () => {
  const { pool, workers } = poolOf(1);
  const calls = [pool.run(work), pool.run(work)];
  await arrivals();
  pool.close();
  for (const call of [...calls, pool.run(work)])
    await expect(call).rejects.toMatchObject({ code: 'worker-died' });
  await arrivals();
  expect(workers).toHaveLength(1);
});

it('passes on what the work throws, and goes on', async () => {
  const { pool, answer } = poolOf(1);
  await expect(pool.run(() => Promise.reject(new RangeError('no')))).rejects.toThrow('no');
  const next = pool.run(work);
  await arrivals();
  answer[0]();
  await expect(next).resolves.toEqual(report);
  pool.close();
});

it('says once that a worker is silent, and once that none is any more', () => {
  const said: boolean[] = [];
  const report: ((silence: Silence | undefined) => void)[] = [];
  openPool(2, {
    connect: ({ onSilence = () => undefined }) => {
      report.push(onSilence);
      return { core: {} as Core, endWorker: () => undefined };
    },
    onSilence: (isSilent) => said.push(isSilent),
  });
  const silence: Silence = { since: 0, during: 'call' };
  report[0](silence);
  report[1](silence);
  report[0](undefined);
  expect(said).toEqual([true]);
  report[1](undefined);
  expect(said).toEqual([true, false]);
});
