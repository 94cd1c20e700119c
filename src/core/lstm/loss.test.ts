import { expect, test } from 'vitest';
import { meanAbsoluteLoss, meanSquaredLoss } from './loss';

const forecasts = Float64Array.of(1, 2, 3, 4);
const targets = Float64Array.of(1, 4, 0, 4.5);

test('mean absolute error and its slope: −1 where forecast and target are equal, as in TensorFlow.js', () => {
  const { value, dForecasts } = meanAbsoluteLoss(forecasts, targets);
  expect(value).toBe((0 + 2 + 3 + 0.5) / 4);
  expect([...dForecasts]).toEqual([-0.25, -0.25, 0.25, -0.25]);
});

test('mean squared error and its slope', () => {
  const { value, dForecasts } = meanSquaredLoss(forecasts, targets);
  expect(value).toBe((0 + 4 + 9 + 0.25) / 4);
  expect([...dForecasts]).toEqual([0, -1, 1.5, -0.25]);
});
