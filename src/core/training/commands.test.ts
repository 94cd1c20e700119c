import { describe, expect, it } from 'vitest';
import type { Core, EngineName, FitCommand } from '../api';
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
    expect(fit.snapshots().map(({ batch }) => batch)).toEqual([
      paused.batch,
      stepped.batch - 1,
      stepped.batch,
    ]);
    // A question during the pause is answered at once, with the weights of that moment.
    const reply = await core.ask({ kind: 'forecast', inputs }, '1');
    expect(reply.of).toEqual({ run: '1', batch: stepped.batch });
    expect(await core.ask({ kind: 'forecast', inputs }, fit.snapshots()[2])).toEqual(reply);
    await core.command('1', { kind: 'stop' });
    const { outcome, last, snapshot } = await fit.result;
    expect({ outcome, batch: last.batch }).toEqual({ outcome: 'stopped', batch: stepped.batch });
    expect(snapshot.weights).toEqual(fit.snapshots()[2].weights);
  });

  it('that steps while it runs pauses after one batch, and gives the models before and after it', async () => {
    const core = await coreOn(engine);
    const fit = watchFit(core, long);
    await fit.when(({ batch }) => batch > 0);
    await core.command('1', { kind: 'step', batches: 1 });
    const { batch } = await fit.when(({ state }) => state === 'paused');
    expect(fit.snapshots().map((snapshot) => snapshot.batch)).toEqual([batch - 1, batch]);
    expect(fit.snapshots()[0].weights).not.toEqual(fit.snapshots()[1].weights);
    await core.command('1', { kind: 'stop' });
    await fit.result;
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
    expect(await core.command('1', { kind: 'step', batches: 2 })).toBe(2);
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
      expect(watched?.question).toEqual(forecast);
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

describe('a watched question that cannot be answered', () => {
  it('is reported with its failure, while the fit and the other questions go on', async () => {
    const core = await coreOn('simd');
    const forecast = { kind: 'forecast', inputs } as const;
    const wrong = { kind: 'trace', inputs: new Float32Array(7) } as const;
    const fit = watchFit(core, { ...smallFit, pauseAfter: 2, watch: [wrong, forecast] });
    await fit.when(({ state }) => state === 'paused');
    await core.command('1', { kind: 'watch', watch: [forecast, { kind: 'colour' } as never] });
    await core.command('1', { kind: 'resume' });
    expect(await fit.result).toMatchObject({ outcome: 'done', last: { batch: 10 } });
    const replies = fit.events.flatMap((event) => (event.kind === 'watched' ? [event.replies] : []));
    expect(replies[0]).toMatchObject([
      { kind: 'trace', of: { run: '1', batch: 2 }, failure: { code: 'bad-request' } },
      { kind: 'forecast', of: { run: '1', batch: 2 } },
    ]);
    expect(replies[0][0].failure?.detail).toContain('7 numbers');
    expect(replies[0][1].answer).toHaveLength(smallShape.outputs);
    expect(replies.at(-1)).toMatchObject([
      { kind: 'forecast', of: { run: '1', batch: 10 } },
      { kind: 'colour', failure: { code: 'bad-request' } },
    ]);
  });
});

describe('a command that no fit can follow', () => {
  it.each([
    ['a speed of 0', { kind: 'speed', batchesPerSecond: 0 }],
    ['a speed below 0', { kind: 'speed', batchesPerSecond: -1 }],
    ['a speed that is not a number', { kind: 'speed', batchesPerSecond: Number.NaN }],
    ['a step of 0 batches', { kind: 'step', batches: 0 }],
    ['a step of half a batch', { kind: 'step', batches: 0.5 }],
    ['a learning rate that is not a number', { kind: 'rate', learningRate: Number.NaN }],
    ['questions that are not a list', { kind: 'watch' }],
    ['a kind that no command has', { kind: 'fly' }],
  ] as unknown as [string, FitCommand][])('is a bad request, and the fit goes on: %s', async (_, command) => {
    const core = await coreOn('simd');
    const fit = watchFit(core, { ...smallFit, pauseAfter: 1 });
    await fit.when(({ state }) => state === 'paused');
    await expect(core.command('1', command)).rejects.toMatchObject({ code: 'bad-request' });
    await core.command('1', { kind: 'resume' });
    const undisturbed = await (await coreOn('simd')).fit(smallFit, () => undefined);
    expect((await fit.result).snapshot.weights).toEqual(undisturbed.snapshot.weights);
  });
});

it('a pause after the last batch of an epoch reports that epoch with its loss', async () => {
  const core = await coreOn('simd');
  const request = { ...smallFit, epochs: 2 };
  const fit = watchFit(core, { ...request, pauseAfter: 10 });
  const paused = await fit.when(({ state }) => state === 'paused');
  const { last } = await (await coreOn('simd')).fit(smallFit, () => undefined);
  expect(paused).toMatchObject({ epoch: 0, batch: 10, loss: last.loss });
  await core.command('1', { kind: 'step', batches: 1 });
  const next = await fit.when(({ state, batch }) => state === 'paused' && batch === 11);
  expect(next.epoch).toBe(1);
  expect(next.loss).not.toBe(paused.loss);
  await core.command('1', { kind: 'stop' });
  await fit.result;
  // A fit that goes on from this snapshot begins with the same progress.
  const rest = watchFit(core, { ...request, run: '2', from: fit.snapshots()[0], pauseAfter: 1 });
  await core.command('2', { kind: 'stop' });
  expect((await rest.result).last).toMatchObject({ epoch: 0, batch: 10, loss: last.loss });
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
