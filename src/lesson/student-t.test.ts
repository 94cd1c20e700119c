import { expect, it } from 'vitest';
import { centralQuantile, centralShare, pairedInterval } from './student-t';

// scipy.stats.t.ppf((1 + share) / 2, freedom)
it.each([
  [0.95, 1, 12.706205],
  [0.95, 2, 4.302653],
  [0.95, 3, 3.182446],
  [0.95, 4, 2.776445],
  [0.95, 9, 2.262157],
  [0.99, 4, 4.604095],
  [0.99, 9, 3.249836],
  [0.9, 10, 1.812461],
])('%d of the distribution with %d degrees of freedom lies within %d', (share, freedom, t) => {
  expect(centralQuantile(share, freedom)).toBeCloseTo(t, 5);
  expect(centralShare(t, freedom)).toBeCloseTo(share, 6);
});

it('approaches the normal distribution', () => {
  expect(centralQuantile(0.95, 100_000)).toBeCloseTo(1.95996, 4);
});

it('gives the mean of paired differences an interval, from two differences on', () => {
  // Standard deviation 1; 2.776445 = scipy.stats.t.ppf(0.975, 4).
  const { mean, margin } = pairedInterval([1, 2, 0, 2, 0], 0.95);
  expect(mean).toBe(1);
  expect(margin).toBeCloseTo(2.776445 / Math.sqrt(5), 5);
  expect(pairedInterval([3], 0.95)).toEqual({ mean: 3 });
  expect(pairedInterval([], 0.95)).toEqual({ mean: Number.NaN });
});
