import { describe, expect, it } from 'vitest';
import type { Core, EngineReport, FitRequest, WorkState } from '../core/api';
import { connectCore, type Silence } from './client';
import { arrivals, fakeSurroundings, fakeWorker, type FakeWorker } from './testing/fake-worker';

const report: EngineReport = { engine: 'simd', choice: 'auto', candidates: [], relaxedSimd: true };
const never = new Promise<never>(() => undefined);
const shape = { timesteps: 2, features: 1, layers: [], outputs: 1 };
const ignore = (): void => undefined;

/** A page whose worker answers only `served`, `currentEngine` and `command`; `said` lists the calls of `onSilence`. */
function page(served: Partial<Core> = {}, workState?: () => WorkState) {
  const time = fakeSurroundings();
  const workers: FakeWorker[] = [];
  const said: (Silence | undefined)[] = [];
  const neverAnswers = {
    useEngine: () => never,
    fit: () => never,
    ask: () => never,
    command: async () => undefined,
  };
  const connection = connectCore({
    start: () => {
      const worker = fakeWorker({ currentEngine: async () => report, ...neverAnswers, ...served }, workState);
      workers.push(worker);
      return worker;
    },
    surroundings: time,
    onSilence: (silence) => said.push(silence),
  });
  /** How each noted call settled. */
  const outcomes: string[] = [];
  const note = (call: Promise<unknown>): void =>
    void call.then(
      () => outcomes.push('answered'),
      (error) => outcomes.push(error.code),
    );
  return { ...connection, time, workers, said, outcomes, note };
}

const calls: [string, (core: Core) => Promise<unknown>][] = [
  ['useEngine', (core) => core.useEngine('auto')],
  ['evaluate', (core) => core.ask({ kind: 'evaluate', samples: 1, seed: 1, draw: 0 }, '1')],
  ['forecast', (core) => core.ask({ kind: 'forecast', inputs: new Float32Array(2) }, '1')],
  ['summary', (core) => core.ask({ kind: 'summary', shape })],
  ['fit', (core) => core.fit({ run: '1' } as FitRequest, ignore)],
];

describe('a worker that does not answer', () => {
  it.each(calls)('is noticed within 10 s in %s, and not before 5 s', async (_, call) => {
    const { core, time, workers, said, note } = page();
    await core.currentEngine();
    note(call(core));
    // At first the worker answers pings.
    await time.pass(20_000);
    expect(said).toEqual([]);
    workers[0].hang();
    await time.pass(5000);
    expect(said).toEqual([]);
    await time.pass(5000);
    expect(said).toMatchObject([{ during: 'call' }]);
    expect(said[0]?.since).toBeGreaterThan(18_500);
    expect(said[0]?.since).toBeLessThanOrEqual(20_000);
  });

  it('is noticed within 10 s while it starts', async () => {
    const { core, time, workers, said, note } = page();
    note(core.useEngine('auto'));
    workers[0].hang();
    await time.pass(10_000);
    expect(said).toEqual([{ since: 0, during: 'start' }]);
  });

  it('is reported as over when it answers again', async () => {
    const { core, time, workers, said, outcomes, note } = page();
    await core.currentEngine();
    workers[0].hang();
    note(core.currentEngine());
    await time.pass(10_000);
    expect(said).toHaveLength(1);
    workers[0].goOn();
    await arrivals();
    expect(said).toEqual([said[0], undefined]);
    expect(outcomes).toEqual(['answered']);
    await time.pass(60_000);
    expect(said).toHaveLength(2);
  });

  it('is ended only by the learner: then its calls reject, and the next call starts a new worker', async () => {
    const { core, endWorker, time, workers, said, outcomes, note } = page();
    await core.currentEngine();
    workers[0].hang();
    note(core.fit({ run: '1' } as FitRequest, ignore));
    note(core.currentEngine());
    await time.pass(3_600_000);
    expect(outcomes).toEqual([]);
    endWorker();
    await arrivals();
    expect(outcomes.sort()).toEqual(['worker-died', 'worker-died']);
    expect(said).toEqual([said[0], undefined]);
    expect(await core.currentEngine()).toEqual(report);
    expect(workers).toHaveLength(2);
    await time.pass(60_000);
    expect(said).toHaveLength(2);
  });
});

describe('a worker that answers pings but does not get on', () => {
  it.each(calls)('is noticed within 10 s in %s, until it gets on', async (_, call) => {
    let finished = 7;
    const { core, time, said, note } = page({}, () => ({ finished, isWaiting: false }));
    await core.currentEngine();
    note(call(core));
    for (let second = 0; second < 20; second += 1) {
      finished += 1;
      await time.pass(1000);
    }
    expect(said).toEqual([]);
    await time.pass(10_000);
    expect(said).toMatchObject([{ during: 'call' }]);
    expect(said[0]?.since).toBeGreaterThan(18_500);
    finished += 1;
    await time.pass(1000);
    expect(said).toEqual([said[0], undefined]);
  });

  it('is not noticed while it waits for the page, as in a pause of a fit', async () => {
    const { core, time, said, note } = page({}, () => ({ finished: 7, isWaiting: true }));
    note(core.fit({ run: '1' } as FitRequest, ignore));
    await time.pass(60_000);
    expect(said).toEqual([]);
  });
});

describe('no silence is reported', () => {
  it('while no call is under way', async () => {
    const { core, time, workers, said } = page();
    await core.currentEngine();
    workers[0].hang();
    await time.pass(60_000);
    expect(said).toEqual([]);
  });

  it('for a worker that repeatedly answers late', async () => {
    const { core, time, workers, said, note } = page();
    await core.currentEngine();
    note(core.ask({ kind: 'summary', shape }));
    for (let round = 0; round < 20; round += 1) {
      workers[0].hang();
      await time.pass(4500);
      workers[0].goOn();
      await arrivals();
    }
    expect(said).toEqual([]);
  });

  it('for a tab that was frozen together with its worker', async () => {
    const { core, time, workers, said, note } = page();
    await core.currentEngine();
    note(core.ask({ kind: 'summary', shape }));
    await time.pass(2000);
    workers[0].hang();
    await time.freeze(3_600_000);
    await time.pass(2000);
    workers[0].goOn();
    await time.pass(60_000);
    expect(said).toEqual([]);
  });

  it('for a hidden tab whose worker is suspended', async () => {
    const { core, time, workers, said, note } = page();
    await core.currentEngine();
    note(core.ask({ kind: 'summary', shape }));
    time.hide(true);
    workers[0].hang();
    await time.pass(600_000);
    time.hide(false);
    await time.pass(2000);
    workers[0].goOn();
    await time.pass(60_000);
    expect(said).toEqual([]);
  });
});

describe('a fit that answers, but does not stop', () => {
  it('is noticed within 10 s of the command, until it has stopped', async () => {
    let stop = ignore;
    const { core, time, said, outcomes, note } = page({
      fit: () => new Promise((resolve) => (stop = () => resolve({} as never))),
    });
    note(core.fit({ run: '1' } as FitRequest, ignore));
    await time.pass(60_000);
    expect(said).toEqual([]);
    await core.command('1', { kind: 'stop' });
    await time.pass(10_000);
    expect(said).toEqual([{ since: 60_000, during: 'stop' }]);
    stop();
    await arrivals();
    expect(outcomes).toEqual(['answered']);
    expect(said).toEqual([said[0], undefined]);
  });

  it('is still reported when the worker, which had not answered either, answers again', async () => {
    let stop = ignore;
    const { core, time, workers, said, note } = page({
      fit: () => new Promise((resolve) => (stop = () => resolve({} as never))),
    });
    note(core.fit({ run: '1' } as FitRequest, ignore));
    await time.pass(2000);
    note(core.command('1', { kind: 'stop' }));
    await time.pass(1000);
    workers[0].hang();
    await time.pass(10_000);
    expect(said.at(-1)).toMatchObject({ during: 'call' });
    workers[0].goOn();
    await arrivals();
    expect(said.at(-1)).toEqual({ since: 2000, during: 'stop' });
    stop();
    await arrivals();
    expect(said.at(-1)).toBeUndefined();
  });

  it('is not noticed when it stops in time', async () => {
    let stop = ignore;
    const { core, time, said, note } = page({
      fit: () => new Promise((resolve) => (stop = () => resolve({} as never))),
    });
    note(core.fit({ run: '1' } as FitRequest, ignore));
    await core.command('1', { kind: 'stop' });
    await time.pass(2000);
    stop();
    await arrivals();
    await time.pass(60_000);
    expect(said).toEqual([]);
  });
});
