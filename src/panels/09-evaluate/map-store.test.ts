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

it('keeps the maps of the models that were measured last', async () => {
  measure.mockResolvedValue(map);
  const before = Array.from({ length: 50 }, (_, index) => [`0/${index}`, map]);
  useMap.setState({ maps: Object.fromEntries(before) });
  await measureMap();
  const kept = Object.keys(useMap.getState().maps);
  expect(kept).toHaveLength(20);
  expect(kept.slice(-2)).toEqual(['0/49', 'shipped']);
});
