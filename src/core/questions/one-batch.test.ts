import { expect, it } from 'vitest';
import { createCore } from '../create-core';
import { watchFit } from '../testing/watched-fit';
import { smallFit } from '../testing/small-fit';

const mean = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

it('the losses of a batch before its step have the mean that the fit reports, in every epoch', async () => {
  const core = createCore();
  await core.useEngine('simd');
  const request = { ...smallFit, epochs: 2, snapshotEvery: 1 };
  const fit = watchFit(core, request);
  await fit.result;
  const points = fit.events.flatMap((event) => (event.kind === 'progress' ? event.progress.curve : []));
  const snapshots = fit.snapshots();
  // The last batch of an epoch has five sequences.
  for (const batch of [1, 7, 10, 11, 19]) {
    const before = snapshots.find((one) => one.batch === batch - 1);
    const after = snapshots.find((one) => one.batch === batch);
    if (before === undefined || after?.place === undefined)
      throw new Error('there is a snapshot of each batch');
    const { samples, seed, epoch, sample } = after.place;
    const from = sample - (sample === samples ? 5 : 10);
    const question = { kind: 'batch-losses', samples, seed, epoch, from, to: sample } as const;
    const { answer } = await core.ask(question, before);
    expect(answer).toHaveLength(sample - from);
    expect(mean(answer)).toBeCloseTo(points.find((point) => point.batch === batch)?.recentLoss ?? 0, 6);
    expect((await core.ask(question, after)).answer).not.toEqual(answer);
  }
});

it('a batch that does not exist is refused', async () => {
  const core = createCore();
  await core.useEngine('simd');
  const { snapshot } = await core.fit(smallFit, () => undefined);
  for (const [from, to] of [
    [90, 100],
    [5, 5],
    [-1, 3],
  ]) {
    const question = { kind: 'batch-losses', samples: 95, seed: 1, epoch: 0, from, to } as const;
    await expect(core.ask(question, snapshot)).rejects.toMatchObject({ code: 'bad-request' });
  }
});

it('the test error is the one of an evaluation', async () => {
  const core = createCore();
  await core.useEngine('simd');
  const { snapshot } = await core.fit(smallFit, () => undefined);
  const set = { samples: 40, seed: 3, draw: 1 };
  const { answer } = await core.ask({ kind: 'evaluate', ...set }, snapshot);
  expect((await core.ask({ kind: 'test-error', ...set }, snapshot)).answer).toBe(answer.mae);
});
