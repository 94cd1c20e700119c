/** What a core says of its work while it trains, pauses and answers. */
import { expect, it, vi } from 'vitest';
import { smallFit } from './testing/small-fit';
import { watchFit } from './testing/watched-fit';

// Counts of its own: fits that other tests have left waiting would count here.
vi.resetModules();
const { createCore } = await import('./create-core');
const { workState } = await import('./work');

it('every batch counts, and a pause and a slow speed are times of waiting', async () => {
  const core = createCore();
  const before = workState().finished;
  const fit = watchFit(core, { ...smallFit, pauseAfter: 4 });
  await fit.when(({ state }) => state === 'paused');
  expect(workState().finished).toBeGreaterThanOrEqual(before + 4);
  // The event comes just before the fit begins to wait.
  await new Promise(setImmediate);
  expect(workState().isWaiting).toBe(true);
  await core.command('1', { kind: 'speed', batchesPerSecond: 0.001 });
  await core.command('1', { kind: 'resume' });
  const inputs = new Float32Array(smallFit.shape.timesteps);
  while ((await core.ask({ kind: 'forecast', inputs }, '1')).of.batch < 5);
  await new Promise(setImmediate);
  expect(workState().isWaiting).toBe(true);
  await core.command('1', { kind: 'stop' });
  await fit.result;
  expect(workState().isWaiting).toBe(false);
});

it('every chunk of an evaluation counts, and it is not waiting', async () => {
  const core = createCore();
  const { snapshot } = await core.fit(smallFit, () => undefined);
  const before = workState().finished;
  const answered = core.ask({ kind: 'evaluate', samples: 1000, seed: 1, draw: 0 }, snapshot);
  expect(workState().isWaiting).toBe(false);
  await answered;
  expect(workState().finished).toBeGreaterThanOrEqual(before + 4);
});
