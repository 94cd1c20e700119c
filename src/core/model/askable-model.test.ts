import { beforeAll, expect, it, vi } from 'vitest';
import { createCore } from '../create-core';
import type { Core, Snapshot } from '../api';
import { smallFit, smallShape } from '../testing/small-fit';
import { watchFit } from '../testing/watched-fit';
import * as build from './build';

vi.mock('./build', { spy: true });

const inputs = Float32Array.from({ length: smallShape.timesteps }, (_, t) => t / 10);
const forecast = { kind: 'forecast', inputs } as const;
const trace = { kind: 'trace', inputs } as const;
const testSet = { samples: 50, seed: 1, draw: 0 } as const;

let snapshots: readonly Snapshot[];
beforeAll(async () => {
  const fit = watchFit(createCore(), { ...smallFit, snapshotEvery: 1 });
  await fit.result;
  snapshots = fit.snapshots();
});

const answersOf = async (core: Core, of: Snapshot) => [
  await core.ask(forecast, of),
  await core.ask(trace, of),
  await core.ask({ kind: 'test-error', ...testSet }, of),
  await core.ask({ kind: 'evaluate', ...testSet }, of),
];

it.each(['simd', 'reference'] as const)(
  'on %s, moments of one shape are asked about in turn without building another model',
  async (engine) => {
    const core = createCore();
    await core.useEngine(engine);
    const [first, second, third] = snapshots;
    await answersOf(core, first);
    vi.mocked(build.buildModel).mockClear();
    const inTurn = [];
    for (const one of [second, third, first]) inTurn.push(await answersOf(core, one));
    expect(build.buildModel).not.toHaveBeenCalled();
    for (const [index, one] of [second, third, first].entries()) {
      const fresh = createCore();
      await fresh.useEngine(engine);
      expect(inTurn[index]).toEqual(await answersOf(fresh, one));
    }
  },
);

it('an evaluation and the error of the same test set agree, and another test set is another number', async () => {
  const core = createCore();
  const of = snapshots[2];
  const { answer: error } = await core.ask({ kind: 'test-error', ...testSet }, of);
  const { answer: evaluation } = await core.ask({ kind: 'evaluate', ...testSet }, of);
  const { answer: other } = await core.ask({ kind: 'test-error', ...testSet, draw: 1 }, of);
  expect(evaluation.mae).toBe(error);
  expect(other).not.toBe(error);
  expect((await core.ask({ kind: 'test-error', ...testSet }, of)).answer).toBe(error);
});
