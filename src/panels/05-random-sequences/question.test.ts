import { expect, it } from 'vitest';
import { countFlat } from './question';

it('is answered by drawing the waves', () => {
  const { choice, found } = countFlat();
  expect(choice).toBe('most');
  // Decays above ln 10 / 50 of 0.01 to 0.1: 59.9%; 49 is the standard deviation of 10,000 draws.
  const expected = (10_000 * (0.1 - Math.LN10 / 50)) / 0.09;
  expect(Math.abs(found - expected)).toBeLessThan(5 * 49);
});
