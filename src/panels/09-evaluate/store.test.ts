import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { serveWeights } from '../../shipped/testing/weights-file';
import { beginWith } from '../../runs/testing/tiny-fits';
import { startFit } from '../../runs/fits';
import { measureTrial, trialKey, useTrials } from './store';
import { testModelOf, testedModel, useTestedStore } from './tested-model';
import { errorsIn, type TrialErrors } from './trials';

vi.mock(import('./trials'), async (original) => ({ ...(await original()), errorsIn: vi.fn() }));

const errors: TrialErrors = {
  alwaysHalf: 0.1,
  recurrence: 0.2,
  model: 0.03,
  regression: 0.4,
  taughtRegression: 0.05,
};
const measure = vi.mocked(errorsIn);
const trial = { kind: 'noise', level: 0.02 } as const;

beforeEach(async () => {
  await beginWith('simd');
  serveWeights();
  useTrials.setState(useTrials.getInitialState(), true);
  useTestedStore.setState({}, true);
  measure.mockReset();
});
afterEach(() => vi.unstubAllGlobals());

it('begins without noise, as the section says', () =>
  expect(useTrials.getInitialState().levels.noise).toBe(0));

it('stores a failure, and measures anew', async () => {
  measure.mockRejectedValueOnce(new RangeError('no memory')).mockResolvedValue(errors);
  await measureTrial(trial);
  expect(useTrials.getState().failure?.detail).toContain('no memory');
  await measureTrial(trial);
  expect(useTrials.getState()).toMatchObject({
    failure: undefined,
    errors: { [trialKey('shipped', trial)]: errors },
  });
});

it('asks the learner’s model as soon as there is one, and the page’s when the learner says so', async () => {
  expect(await testedModel()).toMatchObject({ owner: 'shipped', length: 50, outputs: 5, seed: 7 });
  await startFit();
  expect(await testedModel()).toMatchObject({ owner: 'own', key: '1/6', length: 10, outputs: 2 });
  measure.mockResolvedValue(errors);
  await measureTrial(trial);
  expect(Object.keys(useTrials.getState().errors)).toEqual([trialKey('1/6', trial)]);
  testModelOf('shipped');
  expect(await testedModel()).toMatchObject({ owner: 'shipped', key: 'shipped' });
});

it('forecasts with the weights of the model that it names', async () => {
  const inputs = new Float32Array(50).fill(0.5);
  const shipped = await (await testedModel()).forecast(inputs, 1);
  expect(shipped).toHaveLength(5);
  await startFit();
  const own = await (await testedModel()).forecast(inputs.subarray(0, 10), 1);
  expect(own).toHaveLength(2);
});
