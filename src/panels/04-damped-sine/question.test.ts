import { expect, it } from 'vitest';
import { readReach } from './question';

it('is answered by the envelope: a quarter of the swing is left above the midline', () => {
  const { choice, found } = readReach();
  expect(choice).toBe('reach');
  // exp(−1.4) = 0.24660
  expect(found.left).toBeCloseTo(0.2466, 4);
  expect(found.height).toBeCloseTo(0.5 + 0.5 * 0.2466, 4);
});
