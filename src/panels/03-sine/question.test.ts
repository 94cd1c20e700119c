import { expect, it } from 'vitest';
import { measureWayUp } from './question';

// The period is 120 / 3 = 40: troughs at three quarters of it, crests at one quarter.
it('is answered by the points of the wave', () =>
  expect(measureWayUp()).toEqual({ choice: 'half', found: { trough: 30, crest: 50 } }));
