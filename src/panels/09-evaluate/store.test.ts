import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { serveWeights } from '../../shipped/testing/weights-file';
import { errorsUnderNoise, type NoiseErrors } from './noise';
import { chooseLevel, measureNoise, useNoiseStore } from './store';

vi.mock(import('./noise'), async (original) => ({ ...(await original()), errorsUnderNoise: vi.fn() }));

const errors: NoiseErrors = {
  alwaysHalf: 0.1,
  recurrence: 0.2,
  lstm: 0.03,
  cleanRegression: 0.4,
  noisyRegression: 0.05,
};
const measure = vi.mocked(errorsUnderNoise);

beforeEach(() => {
  serveWeights();
  useNoiseStore.setState(useNoiseStore.getInitialState(), true);
  measure.mockReset();
});
afterEach(() => vi.unstubAllGlobals());

it('measures a level anew after a failure', async () => {
  measure.mockRejectedValueOnce(new RangeError('no memory')).mockResolvedValue(errors);
  await expect(measureNoise()).rejects.toThrow('no memory');
  await measureNoise();
  expect(useNoiseStore.getState().errors).toEqual({ 0.02: errors });
});

it('reports a failure at a level that the learner chose, and measures it when it is chosen again', async () => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  const fault = new RangeError('no memory');
  measure.mockRejectedValueOnce(fault).mockResolvedValue(errors);
  chooseLevel(0.05);
  await vi.waitFor(() => expect(reported).toHaveBeenCalledExactlyOnceWith(fault));
  chooseLevel(0.05);
  await vi.waitFor(() => expect(useNoiseStore.getState().errors).toEqual({ 0.05: errors }));
});
