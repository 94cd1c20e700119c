import { describe, expect, it } from 'vitest';
import type { Core, EngineName } from '../api';
import { createCore } from '../create-core';
import { smallFit, smallShape } from '../testing/small-fit';
import { watchFit } from '../testing/watched-fit';

async function coreOn(engine: EngineName): Promise<Core> {
  const core = createCore();
  await core.useEngine(engine);
  return core;
}

const long = { ...smallFit, samples: 100_000 };
const inputs = new Float32Array(smallShape.timesteps).fill(0.5);

describe.each(['reference', 'simd'] as const)('a fit on %s', (engine) => {
  it('pauses, steps, and stops between two batches, and gives a snapshot each time', async () => {
    const core = await coreOn(engine);
    const fit = watchFit(core, long);
    await core.command('1', { kind: 'pause' });
    const paused = await fit.when(({ state }) => state === 'paused');
    await core.command('1', { kind: 'step', batches: 3 });
    const stepped = await fit.when(({ state, batch }) => state === 'paused' && batch > paused.batch);
    expect(stepped.batch).toBe(paused.batch + 3);
    expect(fit.snapshots().map(({ batch }) => batch)).toEqual([paused.batch, stepped.batch]);
    // A question during the pause is answered at once, with the weights of that moment.
    const reply = await core.ask({ kind: 'forecast', inputs }, '1');
    expect(reply.of).toEqual({ run: '1', batch: stepped.batch });
    expect(await core.ask({ kind: 'forecast', inputs }, fit.snapshots()[1])).toEqual(reply);
    await core.command('1', { kind: 'stop' });
    const { outcome, last, snapshot } = await fit.result;
    expect({ outcome, batch: last.batch }).toEqual({ outcome: 'stopped', batch: stepped.batch });
    expect(snapshot.weights).toEqual(fit.snapshots()[1].weights);
  });

  it('does not pause after its last batch', async () => {
    const core = await coreOn(engine);
    const fit = watchFit(core, { ...smallFit, samples: 20, pauseAfter: 1 });
    await fit.when(({ state }) => state === 'paused');
    await core.command('1', { kind: 'step', batches: 1 });
    expect(await fit.result).toMatchObject({ outcome: 'done', last: { batch: 2, state: 'running' } });
  });

  it('that is stopped before its first batch has trained no batch', async () => {
    const core = await coreOn(engine);
    const fit = watchFit(core, smallFit);
    await core.command('1', { kind: 'stop' });
    expect(await fit.result).toMatchObject({
      outcome: 'stopped',
      last: { batch: 0 },
      snapshot: { batch: 0 },
    });
  });

  it('accepts another learning rate while it runs', async () => {
    const core = await coreOn(engine);
    const fit = watchFit(core, { ...long, pauseAfter: 2 });
    await fit.when(({ state }) => state === 'paused');
    await core.command('1', { kind: 'rate', learningRate: 1e-30 });
    await core.command('1', { kind: 'step', batches: 2 });
    const { learningRate } = await fit.when(({ batch }) => batch === 4);
    expect(learningRate).toBe(1e-30);
    const [before, after] = fit.snapshots();
    expect(after.weights).toEqual(before.weights);
    await core.command('1', { kind: 'stop' });
    await fit.result;
  });

  it('answers the watched questions, with the same answers as its snapshots', async () => {
    const core = await coreOn(engine);
    const forecast = { kind: 'forecast', inputs } as const;
    const fit = watchFit(core, { ...long, pauseAfter: 2, watch: [forecast] });
    await fit.when(({ state }) => state === 'paused');
    await core.command('1', { kind: 'step', batches: 1 });
    await fit.when(({ batch, state }) => batch === 3 && state === 'paused');
    const replies = fit.events.flatMap((event) => (event.kind === 'watched' ? event.replies : []));
    expect(fit.snapshots().map(({ batch }) => batch)).toEqual([2, 3]);
    for (const snapshot of fit.snapshots()) {
      const watched = replies.find(({ of }) => of.batch === snapshot.batch);
      expect((await core.ask(forecast, snapshot)).answer).toEqual(watched?.answer);
    }
    const before = fit.events.filter(({ kind }) => kind === 'watched').length;
    await core.command('1', { kind: 'watch', watch: [] });
    await core.command('1', { kind: 'step', batches: 1 });
    await fit.when(({ batch }) => batch === 4);
    expect(fit.events.filter(({ kind }) => kind === 'watched')).toHaveLength(before);
    await core.command('1', { kind: 'stop' });
    await fit.result;
  });
});

it('a fit keeps the requested speed, and accepts another while it runs', async () => {
  const core = await coreOn('simd');
  const fit = watchFit(core, { ...long, batchesPerSecond: 50, pauseAfter: 20 });
  await fit.when(({ state }) => state === 'paused');
  const started = performance.now();
  await core.command('1', { kind: 'step', batches: 20 });
  await fit.when(({ batch, state }) => batch === 40 && state === 'paused');
  // At least nineteen intervals of 20 ms; a busy machine may take longer.
  expect(performance.now() - started).toBeGreaterThan(19 * 20 * 0.9);
  await core.command('1', { kind: 'speed' });
  await core.command('1', { kind: 'resume' });
  await fit.when(({ batch }) => batch > 100);
  await core.command('1', { kind: 'stop' });
  await fit.result;
});

it('time in pauses and in answers does not count as training', async () => {
  const core = await coreOn('simd');
  const fit = watchFit(core, { ...long, pauseAfter: 1 });
  await fit.when(({ state }) => state === 'paused');
  await core.ask({ kind: 'evaluate', samples: 1000, seed: 1, draw: 0 }, '1');
  const started = performance.now();
  while (performance.now() - started < 50) await core.ask({ kind: 'forecast', inputs }, '1');
  await core.command('1', { kind: 'step', batches: 1 });
  const { trainingSeconds, pausedSeconds } = await fit.when(({ batch }) => batch === 2);
  expect(pausedSeconds).toBeGreaterThan(0.05);
  expect(trainingSeconds).toBeLessThan(pausedSeconds);
  await core.command('1', { kind: 'stop' });
  await fit.result;
});

it('a falling learning rate ends near zero', async () => {
  const core = await coreOn('simd');
  const { last } = await core.fit({ ...smallFit, schedule: 'cosine', learningRate: 0.02 }, () => undefined);
  expect(last.learningRate).toBeGreaterThan(0);
  expect(last.learningRate).toBeLessThan(0.001);
});
