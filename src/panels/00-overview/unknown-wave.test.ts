import { expect, it } from 'vitest';
import { compareForecast } from '../../runs/forecast';
import { shippedForecast } from '../../shipped/shipped-forecast';
import { weightsOfFile } from '../../shipped/testing/weights-file';
import { isFamiliar } from './store';
import { behaviourOf, stranger } from './unknown-wave';

it('is outside the training ranges, and the shipped model shoots beyond it', () => {
  expect(isFamiliar(stranger)).toBe(false);
  const forecast = shippedForecast(weightsOfFile, stranger);
  expect(behaviourOf(forecast)).toBe('beyond');
  expect(forecast.mae).toBeGreaterThan(4 * forecast.alwaysHalf);
});

const { expected } = compareForecast(stranger, 50, [0, 0, 0, 0, 0]);
it.each([
  [expected, 'follows'],
  [expected.map(() => 0.5), 'flat'],
  [expected.map((point) => 0.5 + 3 * (point - 0.5)), 'beyond'],
  [expected.map((point) => 1 - point), undefined],
])('%j: %s', (points, behaviour) =>
  expect(behaviourOf(compareForecast(stranger, 50, points))).toBe(behaviour),
);
