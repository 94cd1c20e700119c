/** A fit goes on from a snapshot, in any core and on any engine, as if it had not stopped. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Core, EngineName, FitRequest, Snapshot } from '../api';
import { createCore } from '../create-core';
import { epochOrder } from '../sequence/examples';
import { smallFit } from '../testing/small-fit';
import { watchFit } from '../testing/watched-fit';

async function coreOn(engine: EngineName): Promise<Core> {
  const core = createCore();
  await core.useEngine(engine);
  return core;
}

const ignore = (): void => undefined;

const requests = fc
  .record({
    units: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }),
    timesteps: fc.integer({ min: 2, max: 7 }),
    outputs: fc.integer({ min: 1, max: 4 }),
    samples: fc.integer({ min: 5, max: 40 }),
    batchSize: fc.integer({ min: 1, max: 9 }),
    epochs: fc.integer({ min: 1, max: 3 }),
    seed: fc.nat(1000),
    schedule: fc.constantFrom('constant' as const, 'cosine' as const),
  })
  .map(({ units, timesteps, outputs, ...rest }): FitRequest => ({
    ...rest,
    run: 'undisturbed',
    learningRate: 0.01,
    shape: {
      timesteps,
      features: 1,
      outputs,
      layers: units.map((count, index) => ({ units: count, returnSequences: index < units.length - 1 })),
    },
  }));

/** Trains so many batches, stops, and returns the snapshot. */
async function trainTo(core: Core, request: FitRequest, batches: number): Promise<Snapshot> {
  const fit = watchFit(core, { ...request, pauseAfter: batches });
  await Promise.race([fit.when(({ state }) => state === 'paused'), fit.result]);
  await core.command(request.run, { kind: 'stop' });
  return (await fit.result).snapshot;
}

const distance = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Math.max(...Array.from(one, (value, index) => Math.abs(value - other[index])));

/**
 * Engine before, engine after, the largest difference of weights and loss, runs. The property is one and the same:
 * SIMD takes many examples of it; the slow reference engine takes a few in each direction.
 */
const moves = [
  ['simd', 'simd', 0, 40],
  // TensorFlow.js keeps powers of beta as products in 32 bits.
  ['reference', 'reference', 1e-5, 4],
  ['simd', 'reference', 1e-5, 4],
  ['reference', 'simd', 1e-5, 4],
] as const;

describe.each(moves)('from %s to %s', (before, after, tolerance, numRuns) => {
  it('a fit that goes on from a snapshot in a new core ends like the undisturbed fit', async () => {
    await fc.assert(
      fc.asyncProperty(requests, fc.integer({ min: 1, max: 12 }), async (request, batches) => {
        const whole = await (await coreOn(before)).fit(request, ignore);
        const cut = Math.min(batches, whole.last.batches - 1);
        if (cut < 1) return;
        const snapshot = structuredClone(
          await trainTo(await coreOn(before), { ...request, run: 'cut' }, cut),
        );
        expect(snapshot.batch).toBe(cut);
        const rest = await (await coreOn(after)).fit({ ...request, from: snapshot }, ignore);
        expect(rest.last).toMatchObject({ batch: whole.last.batch, batches: whole.last.batches });
        expect(Math.abs(rest.last.loss - whole.last.loss)).toBeLessThanOrEqual(tolerance);
        expect(distance(rest.snapshot.weights, whole.snapshot.weights)).toBeLessThanOrEqual(tolerance);
        if (tolerance === 0) {
          expect(rest.snapshot).toEqual({ ...whole.snapshot, run: 'undisturbed' });
        }
      }),
      { seed: 20261126, numRuns },
    );
  });
});

describe('random questions between random batches', () => {
  it('do not change the fit, and each answer equals that of the snapshot of the same moment', async () => {
    await fc.assert(
      fc.asyncProperty(
        requests,
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 5 }),
        async (request, steps) => {
          const core = await coreOn('simd');
          const whole = await core.fit(request, ignore);
          const inputs = Float32Array.from({ length: request.shape.timesteps }, (_, index) =>
            Math.sin(index),
          );
          const forecast = { kind: 'forecast', inputs } as const;
          const evaluation = { kind: 'evaluate', samples: 30, seed: 1, draw: 0 } as const;
          const fit = watchFit(core, { ...request, run: 'asked', pauseAfter: 1 });
          const replies = [];
          let batch = 1;
          for (const step of steps) {
            if (batch >= whole.last.batches) break;
            await fit.when((progress) => progress.batch === batch && progress.state === 'paused');
            replies.push([await core.ask(forecast, 'asked'), await core.ask(evaluation, 'asked')] as const);
            batch += step;
            await core.command('asked', { kind: 'step', batches: step });
          }
          if (batch < whole.last.batches) {
            await fit.when((progress) => progress.batch === batch && progress.state === 'paused');
            await core.command('asked', { kind: 'resume' });
          }
          const { snapshot } = await fit.result;
          expect(snapshot.weights).toEqual(whole.snapshot.weights);
          for (const [forecasted, evaluated] of replies) {
            const own = fit.snapshots().find((one) => one.batch === forecasted.of.batch);
            expect(own).toBeDefined();
            if (own === undefined) continue;
            expect(await core.ask(forecast, own)).toEqual(forecasted);
            expect(await core.ask(evaluation, own)).toEqual(evaluated);
          }
        },
      ),
      { seed: 20261126, numRuns: 15 },
    );
  });
});

describe.each([
  ['simd', 12],
  ['reference', 2],
] as const)('questions to a running fit on %s', (engine, numRuns) => {
  it('do not change it, and each answer, also a watched one, equals that of its own snapshot', async () => {
    const kinds = ['forecast', 'evaluate', 'trace', 'input-gradient', 'gradient-norms'] as const;
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        requests,
        fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 8 }),
        async (request, asked) => {
          const core = await coreOn(engine);
          const whole = await core.fit(request, ignore);
          const inputs = Float32Array.from({ length: request.shape.timesteps }, (_, index) =>
            Math.sin(index),
          );
          const questions = {
            forecast: { kind: 'forecast', inputs },
            evaluate: { kind: 'evaluate', samples: 30, seed: 1, draw: 0 },
            trace: { kind: 'trace', inputs },
            'input-gradient': { kind: 'input-gradient', inputs, output: 0 },
            'gradient-norms': { kind: 'gradient-norms', samples: 7, seed: 2 },
          } as const;
          const watch = [questions.trace, questions['gradient-norms']];
          // The pace gives the questions time to arrive between two batches.
          const paced = { ...request, run: 'asked', snapshotEvery: 1, batchesPerSecond: 1000, watch };
          const fit = watchFit(core, paced);
          const waiting = [];
          for (const kind of asked) {
            waiting.push(core.ask(questions[kind], 'asked').then((reply) => ({ kind, ...reply })));
            await new Promise(setImmediate);
          }
          const { snapshot } = await fit.result;
          expect(snapshot.weights).toEqual(whole.snapshot.weights);
          const watched = fit.events.flatMap((event) => (event.kind === 'watched' ? event.replies : []));
          expect(watched.length).toBeGreaterThan(0);
          for (const { kind, of, answer } of [...(await Promise.all(waiting)), ...watched]) {
            const own = [...fit.snapshots(), snapshot].find(({ batch }) => batch === of.batch);
            if (own === undefined) expect(of.batch).toBe(0);
            else
              expect(await core.ask(questions[kind as (typeof kinds)[number]], own)).toEqual({ of, answer });
            compared += Number(of.batch > 0 && of.batch < snapshot.batch);
          }
        },
      ),
      { seed: 20261126, numRuns },
    );
    // Some answers are of a moment in the middle of a fit.
    expect(compared).toBeGreaterThan(0);
  });
});

describe('the place where a fit goes on', () => {
  it('is the next epoch when the snapshot ends one; after the last epoch no batch is trained', async () => {
    const core = await coreOn('simd');
    const { snapshot } = await core.fit(smallFit, ignore);
    const same = await core.fit({ ...smallFit, run: '2', from: snapshot }, ignore);
    expect(same).toMatchObject({ outcome: 'done', last: { batch: 10, batches: 10 } });
    expect(same.snapshot.weights).toEqual(snapshot.weights);
    const more = await core.fit({ ...smallFit, run: '3', epochs: 2, from: snapshot }, ignore);
    const whole = await core.fit({ ...smallFit, run: '4', epochs: 2 }, ignore);
    expect(more.snapshot.weights).toEqual(whole.snapshot.weights);
    expect(more.last.loss).toBe(whole.last.loss);
  });

  it('is the first epoch for other sequences, while the batch count goes on', async () => {
    const core = await coreOn('simd');
    const { snapshot } = await core.fit(smallFit, ignore);
    const other = await core.fit({ ...smallFit, run: '2', seed: 12, from: snapshot }, ignore);
    expect(other.last).toMatchObject({ firstBatch: 10, batch: 20, batches: 20, epoch: 0 });
  });

  it('has the learning rate in force, which a command may have changed', async () => {
    for (const schedule of ['constant', 'cosine'] as const) {
      const core = await coreOn('simd');
      const request = { ...smallFit, schedule };
      const fit = watchFit(core, { ...request, pauseAfter: 3 });
      await fit.when(({ state }) => state === 'paused');
      await core.command('1', { kind: 'rate', learningRate: 0.05 });
      await core.command('1', { kind: 'step', batches: 2 });
      await fit.when(({ batch, state }) => batch === 5 && state === 'paused');
      await core.command('1', { kind: 'resume' });
      const { snapshot } = await fit.result;
      const [before, from] = fit.snapshots();
      expect(before.place?.learningRate).toBe(0.01);
      const learningRate = from.place?.learningRate ?? 0;
      expect(learningRate).toBe(0.05);
      const rest = await core.fit({ ...request, run: '1', from, learningRate }, ignore);
      expect(rest.snapshot).toEqual(snapshot);
    }
  });

  it('is a bad request for a model of another shape', async () => {
    const core = await coreOn('simd');
    const { snapshot } = await core.fit(smallFit, ignore);
    const shape = { ...smallFit.shape, outputs: 2 };
    const fit = core.fit({ ...smallFit, shape, from: snapshot }, ignore);
    await expect(fit).rejects.toMatchObject({ code: 'bad-request' });
  });
});

describe('snapshots of a running fit', () => {
  it('come every `snapshotEvery` batches, and a fit from each has the same result', async () => {
    const core = await coreOn('simd');
    const fit = watchFit(core, { ...smallFit, snapshotEvery: 4 });
    const { snapshot } = await fit.result;
    expect(fit.snapshots().map(({ batch }) => batch)).toEqual([0, 4, 8]);
    for (const from of fit.snapshots()) {
      const rest = await core.fit({ ...smallFit, run: 'rest', from }, ignore);
      expect(rest.snapshot.weights).toEqual(snapshot.weights);
    }
  });

  it('come also when so many seconds have passed without one, whatever their distance in batches', async () => {
    const core = await coreOn('simd');
    const fit = watchFit(core, { ...smallFit, snapshotSeconds: 1e-9 });
    const { snapshot } = await fit.result;
    expect(fit.snapshots().map(({ batch }) => batch)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const rest = await core.fit({ ...smallFit, run: 'rest', from: fit.snapshots()[6] }, ignore);
    expect(rest.snapshot.weights).toEqual(snapshot.weights);
  });
});

describe('a fit that is to stop by itself', () => {
  it.each([0, 3, 10])('has after %i batches the model that a command would have left', async (stopAfter) => {
    const core = await coreOn('simd');
    const fit = watchFit(core, { ...smallFit, snapshotEvery: 1 });
    await fit.result;
    const stopped = await core.fit({ ...smallFit, run: '2', stopAfter }, ignore);
    expect(stopped).toMatchObject({
      outcome: stopAfter < 10 ? 'stopped' : 'done',
      last: { batch: stopAfter, batches: 10 },
    });
    const same = fit.snapshots().find(({ batch }) => batch === stopAfter);
    expect(stopped.snapshot).toEqual({ ...same, run: '2' });
  });
});

it('the order of an epoch is a function of seed and epoch', () => {
  const third = epochOrder(50, 3, 2);
  expect(epochOrder(50, 3, 2)).toEqual(third);
  expect(epochOrder(50, 3, 1)).not.toEqual(third);
  expect([...third].sort((one, other) => one - other)).toEqual(
    Array.from({ length: 50 }, (_, index) => index),
  );
});
