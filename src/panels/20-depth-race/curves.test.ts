import { expect, it } from 'vitest';
import { fitSettingsOf, initialSettings } from '../../settings/settings';
import { curvesOf, meansAt } from './curves';
import { fitsOf, type RunningRace } from './race-store';

const points = (...pairs: [number, number][]) => pairs.map(([batch, recentLoss]) => ({ batch, recentLoss }));

it('averages the same updates whatever the points of the fit are', () => {
  const fine = points([1, 4], [2, 2], [3, 0], [4, 6]);
  const coarse = points([2, 3], [4, 3]);
  expect(meansAt([2, 4], fine)).toEqual([3, 3]);
  expect(meansAt([2, 4], coarse)).toEqual([3, 3]);
});

it('divides a point that lies across an edge, and goes no further than the points reach', () => {
  expect(meansAt([2, 4, 6], points([3, 1], [5, 4]))).toEqual([1, (1 + 4) / 2]);
  expect(meansAt([2], [])).toEqual([]);
  expect(meansAt([1, 2], points([4, 3]))).toEqual([3, 3]);
});

it('draws the median between the extremes as far as all fits of a stack have come; failed fits are left out', () => {
  const plan = {
    entrants: [
      { layers: 1, units: 3 },
      { layers: 2, units: 2 },
    ],
    seeds: [1, 2, 3],
    settings: fitSettingsOf({ ...initialSettings, samples: 3, batchSize: 1 }),
  };
  const losses = [
    points([1, 5], [2, 3], [3, 1]),
    points([1, 9]),
    points([1, 6], [2, 4]),
    points([1, 2], [2, 2]),
    points([1, 1], [2, 8], [3, 2]),
    points([1, 4], [2, 4], [3, 4]),
  ];
  const race: RunningRace = {
    plan,
    fits: fitsOf(plan).map((fit, index) => ({
      ...fit,
      losses: losses[index],
      status: index === 1 ? 'failed' : 'waiting',
    })),
    status: 'running',
    workers: 1,
    seconds: 0,
    isSilent: false,
    alwaysHalf: 0.04,
  };
  expect(curvesOf(race)).toEqual({
    xs: [1, 2, 3],
    curves: [
      { median: [5, 4], lowest: [1, 3], highest: [6, 8] },
      { median: [3, 3], lowest: [2, 2], highest: [4, 4] },
    ],
  });
});
