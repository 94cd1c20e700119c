import { describe, expect, it } from 'vitest';
import { askLeak } from './question';

describe.each([1, 2, 3, 4, 5, 7])('a random walk of seed %d', (seed) => {
  const { choice, found } = askLeak(seed);

  it('is forecast better than by its last value only while training windows overlap the test’s', () => {
    expect(choice).toBe('overlap');
    expect(found.shuffled.lookUp).toBeLessThan(found.shuffled.last);
    expect(found.byTime.lookUp).toBeGreaterThan(found.byTime.last);
  });

  it('shares points of every window put aside with a training window', () =>
    expect(found.shared).toBe(found.aside));
});
