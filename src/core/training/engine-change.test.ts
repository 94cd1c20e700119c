import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EngineName } from '../api';
import { createCore } from '../create-core';
import { engines } from '../engines/list';
import { smallFit, smallShape } from '../testing/small-fit';
import { watchFit } from '../testing/watched-fit';

afterEach(() => vi.restoreAllMocks());

const inputs = Float32Array.from({ length: smallShape.timesteps }, (_, index) => index / 10);

/** The forecast after ten batches, changing to `then` after five. */
async function forecast(first: EngineName, then: EngineName, relaxed = false): Promise<Float32Array> {
  const core = createCore();
  await core.useEngine(first);
  const fit = watchFit(core, { ...smallFit, samples: 100, pauseAfter: 5 });
  await fit.when(({ batch, state }) => batch === 5 && state === 'paused');
  await core.useEngine(then, { relaxed });
  await core.command('1', { kind: 'resume' });
  const result = await fit.result;
  expect(result).toMatchObject({ outcome: 'done', engine: then, last: { batch: 10 } });
  return (await core.ask({ kind: 'forecast', inputs }, result.snapshot)).answer;
}

describe('a change of engine between two batches', () => {
  it.each([
    ['reference', 'simd', false],
    ['simd', 'reference', false],
    ['simd', 'simd', true],
  ] as const)('from %s to %s (relaxed: %s) keeps weights and moments', async (first, then, relaxed) => {
    const moved = await forecast(first, then, relaxed);
    const stayed = await forecast('reference', 'reference');
    const differences = [...moved].map((value, index) => Math.abs(value - stayed[index]));
    expect(Math.max(...differences)).toBeLessThan(1e-5);
  });

  it('that fails rejects with the reason, and leaves fit, model and engine unchanged', async () => {
    const core = createCore();
    await core.useEngine('reference');
    const whole = await core.fit({ ...smallFit, run: 'whole' }, () => undefined);
    const fit = watchFit(core, { ...smallFit, pauseAfter: 5 });
    await fit.when(({ state }) => state === 'paused');
    vi.spyOn(engines.simd, 'training').mockImplementation(() => {
      throw new Error('blocked by policy');
    });
    await expect(core.useEngine('simd')).rejects.toMatchObject({
      code: 'engine-unavailable',
      message: 'blocked by policy',
    });
    expect(await core.currentEngine()).toMatchObject({ engine: 'reference', choice: 'reference' });
    await core.command('1', { kind: 'resume' });
    const { engine, snapshot } = await fit.result;
    expect(engine).toBe('reference');
    expect(snapshot.weights).toEqual(whole.snapshot.weights);
  });
});

describe('auto', () => {
  it('chooses the next engine when the first cannot train, and does not try the first one again', async () => {
    const core = createCore();
    const training = vi.spyOn(engines.simd, 'training').mockImplementation(() => {
      throw new Error('blocked by policy');
    });
    const { engine, outcome } = await core.fit(smallFit, () => undefined);
    expect({ engine, outcome }).toEqual({ engine: 'reference', outcome: 'done' });
    await core.fit({ ...smallFit, run: '2' }, () => undefined);
    expect(training).toHaveBeenCalledTimes(1);
    const { candidates } = await core.currentEngine();
    expect(candidates.find((candidate) => candidate.engine === 'simd')?.refusal).toBe('failed');
  });
});
