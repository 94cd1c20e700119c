import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { serveWeights } from '../../shipped/testing/weights-file';
import { beginWith } from '../../runs/testing/tiny-fits';
import { startFit } from '../../runs/fits';
import { errorMap, type ErrorMapFacts } from './error-map';
import { measureMap, useMap } from './map-store';
import { testModelOf, useTestedStore } from './tested-model';

vi.mock(import('./error-map'), async (original) => ({ ...(await original()), errorMap: vi.fn() }));

const measure = vi.mocked(errorMap);
const map = { shares: [0.5] } as unknown as ErrorMapFacts;

beforeEach(async () => {
  await beginWith('simd');
  serveWeights();
  useMap.setState(useMap.getInitialState(), true);
  useTestedStore.setState({}, true);
});
afterEach(() => vi.unstubAllGlobals());

it('measures each model once, and forgets a failure when a model is asked that has been measured', async () => {
  measure.mockResolvedValueOnce(map).mockRejectedValueOnce(new RangeError('no memory'));
  await measureMap();
  await startFit();
  await measureMap();
  expect(useMap.getState().failure?.detail).toContain('no memory');
  testModelOf('shipped');
  await measureMap();
  expect(useMap.getState()).toMatchObject({ maps: { shipped: map }, failure: undefined });
  expect(measure).toHaveBeenCalledTimes(2);
});
