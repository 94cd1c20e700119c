import { expect, it } from 'vitest';
import { dampedSine } from '../../core/sequence/sine';
import { askFlattest, waves } from './question';
import { text } from './text.en';

it('is answered by the points of the waves: the one that dies fastest', () => {
  const { choice, found } = askFlattest();
  expect(choice).toBe('dying');
  expect(text.question.choices).toHaveProperty(choice);
  const points = dampedSine(55, waves.dying.period, waves.dying.decay).subarray(50);
  const error = points.reduce((sum, value) => sum + Math.abs(value - 0.5), 0) / 5;
  expect(found.dying.error).toBeCloseTo(error, 12);
  // exp(−5) = 0.0067379
  expect(found.dying.left).toBeCloseTo(0.00674, 5);
});

it('agrees with the feedback', () => {
  const { found } = askFlattest();
  // 8%, more than a fifth and more than a third of the swing are left on the others.
  expect(found.quick.left).toBeCloseTo(0.082, 3);
  expect(found.slow.left).toBeGreaterThan(0.2);
  expect(found.lively.left).toBeGreaterThan(1 / 3);
});
