import { expect, it } from 'vitest';
import { countNumbers } from './question';

it('is answered by making the examples: 12 waves of 40 + 8 points', () =>
  expect(countNumbers()).toEqual({ choice: 'right', found: { inX: 480, inY: 96, points: 48 } }));
