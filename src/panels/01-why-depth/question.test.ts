import { expect, it } from 'vitest';
import { askLeast, depthErrors } from './question';
import { text } from './text.en';

it('is answered by the measured errors: the deepest stack has learned least', () => {
  const { choice, found } = askLeast();
  expect(choice).toBe('four');
  expect(text.question.choices).toHaveProperty(choice);
  expect(found).toEqual(depthErrors());
});

it('agrees with the feedback', () => {
  const { medians, alwaysHalf } = depthErrors();
  // Nothing beats the single layer, and the chapter's stack does about as well.
  expect(medians.one).toBeLessThanOrEqual(Math.min(...Object.values(medians)));
  expect(medians.two / medians.one).toBeLessThan(1.1);
  // With a third layer the error rises; the fourth leaves it at that of always answering 0.5.
  expect(medians.three / medians.two).toBeGreaterThan(1.2);
  expect(medians.four).toBeGreaterThan(medians.three);
  expect(medians.four / alwaysHalf).toBeGreaterThan(0.9);
});

it('asks about whichever stack has the largest median', () => {
  const errors = [[4], [1], [2], [3]];
  expect(depthErrors({ errors, alwaysHalf: [5], amplified: [5] }).medians).toEqual({
    one: 4,
    two: 1,
    three: 2,
    four: 3,
  });
});
