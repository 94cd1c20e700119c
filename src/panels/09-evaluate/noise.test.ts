import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generateExamples } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import { readShipped } from '../../experiment/shipped-model';
import { errorsUnderNoise } from './noise';
import { recurrenceForecasts } from './recurrence';

const file = readFileSync(new URL('../../../public/weights/chapter.bin', import.meta.url));
const weights = readShipped(Uint8Array.from(file).buffer);
const under = (level: Parameters<typeof errorsUnderNoise>[0]) =>
  errorsUnderNoise(level, weights, () => Promise.resolve());

it('continues a wave without noise to the last digits of float32', () => {
  const examples = generateExamples(50, 50, 5, createStream(3, 'test'));
  recurrenceForecasts(examples).forEach((value, index) =>
    expect(value).toBeCloseTo(examples.targets[index], 6),
  );
});

it('leaves everything as it is without noise: the more one knows, the smaller the error', async () => {
  const errors = await under(0);
  expect(errors.noisyRegression).toBe(errors.cleanRegression);
  expect(errors.recurrence).toBeLessThan(1e-6);
  expect(errors.cleanRegression).toBeLessThan(1e-4);
  expect(errors.lstm).toBeGreaterThan(0.01);
  expect(errors.lstm).toBeLessThan(errors.alwaysHalf);
});

it('turns the order round with noise, as the section says', async () => {
  const errors = await under(0.02);
  expect(errors.recurrence).toBeGreaterThan(errors.lstm);
  expect(errors.cleanRegression).toBeGreaterThan(10 * errors.alwaysHalf);
  expect(errors.noisyRegression).toBeLessThan(errors.lstm);
  expect(errors.lstm).toBeLessThan(1.2 * (await under(0)).lstm);
});
