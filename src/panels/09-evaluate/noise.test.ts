import { beforeAll, describe, expect, it } from 'vitest';
import { generateExamples } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import { weightsOfFile } from '../../shipped/testing/weights-file';
import { errorsUnderNoise, levels, type Level, type NoiseErrors } from './noise';
import { recurrenceForecasts } from '../../core/sequence/recurrence';

const under = (level: Level) => errorsUnderNoise(level, weightsOfFile, () => Promise.resolve());

it('continues a wave without noise to the last digits of float32', () => {
  const examples = generateExamples(50, 50, 5, createStream(3, 'test'));
  recurrenceForecasts(examples).forEach((value, index) =>
    expect(value).toBeCloseTo(examples.targets[index], 6),
  );
});

it('changes nothing at zero noise: the more a forecaster knows, the smaller its error', async () => {
  const errors = await under(0);
  expect(errors.noisyRegression).toBe(errors.cleanRegression);
  expect(errors.recurrence).toBeLessThan(1e-6);
  expect(errors.cleanRegression).toBeLessThan(1e-4);
  expect(errors.lstm).toBeGreaterThan(0.01);
  expect(errors.lstm).toBeLessThan(errors.alwaysHalf);
});

describe.each(levels.slice(1))('with noise of %d, as the section says', (level) => {
  let errors: NoiseErrors;
  beforeAll(async () => {
    errors = await under(level);
  });

  it('the perfect regression is off the chart', () =>
    expect(errors.cleanRegression).toBeGreaterThan(5 * errors.alwaysHalf));

  it('two numbers per wave are behind the LSTM from 0.02 on, and ahead of it until then', () =>
    expect(errors.recurrence > errors.lstm).toBe(level >= 0.02));

  it('the regression fitted to noisy waves is ahead of both', () => {
    expect(errors.noisyRegression).toBeLessThan(errors.lstm);
    expect(errors.noisyRegression).toBeLessThan(errors.recurrence);
  });

  it('the error of the LSTM hardly changes up to 0.02, and grows by about half at 0.05', async () => {
    const growth = errors.lstm / (await under(0)).lstm;
    expect(growth).toBeGreaterThan(level > 0.02 ? 1.4 : 1);
    expect(growth).toBeLessThan(level > 0.02 ? 1.6 : 1.15);
  });
});
