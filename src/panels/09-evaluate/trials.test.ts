import { beforeAll, describe, expect, it } from 'vitest';
import { stackForward, toTimeMajor } from '../../core/lstm/stack';
import { generateExamples } from '../../core/sequence/examples';
import { recurrenceForecasts } from '../../core/sequence/recurrence';
import { createStream } from '../../core/sequence/random';
import { shippedSettings, shippedShape } from '../../shipped/shipped-model';
import { weightsOfFile } from '../../shipped/testing/weights-file';
import { errorsIn, trials, type Forecast, type TrialErrors, type TrialKind } from './trials';

const { length, outputs, seed } = shippedSettings;

const shipped: Forecast = (inputs, rows) =>
  Promise.resolve(
    Float32Array.from(
      stackForward(shippedShape, weightsOfFile, toTimeMajor(inputs, rows, length), rows).outputs,
    ),
  );

const known = new Map<string, Promise<TrialErrors>>();
const errorsAt = (kind: TrialKind, level: number): Promise<TrialErrors> => {
  const key = `${kind} ${level}`;
  const found =
    known.get(key) ?? errorsIn({ kind, level }, { length, outputs, seed }, shipped, () => Promise.resolve());
  known.set(key, found);
  return found;
};

it('continues a wave without noise to the last digits of float32', () => {
  const examples = generateExamples(50, 50, 5, createStream(3, 'test'));
  recurrenceForecasts(examples).forEach((value, index) =>
    expect(value).toBeCloseTo(examples.targets[index], 6),
  );
});

it.each(Object.keys(trials) as TrialKind[])('changes nothing at the first level of %s', async (kind) => {
  const errors = await errorsAt(kind, trials[kind][0]);
  expect(errors).toEqual(await errorsAt('noise', 0));
  expect(errors.taughtRegression).toBe(errors.regression);
  expect(errors.recurrence).toBeLessThan(1e-6);
  expect(errors.regression).toBeLessThan(1e-4);
  expect(errors.model).toBeGreaterThan(0.01);
  expect(errors.model).toBeLessThan(errors.alwaysHalf);
});

describe.each(trials.noise.slice(1))('with noise of %d, as the section says', (level) => {
  let errors: TrialErrors;
  beforeAll(async () => {
    errors = await errorsAt('noise', level);
  });

  it('the perfect regression is off the chart', () =>
    expect(errors.regression).toBeGreaterThan(5 * errors.alwaysHalf));

  it('two numbers per wave are behind the LSTM from 0.02 on, and ahead of it until then', () =>
    expect(errors.recurrence > errors.model).toBe(level >= 0.02));

  it('the regression fitted to noisy waves is ahead of both', () => {
    expect(errors.taughtRegression).toBeLessThan(errors.model);
    expect(errors.taughtRegression).toBeLessThan(errors.recurrence);
  });

  it('the error of the LSTM hardly changes up to 0.02', async () => {
    const growth = errors.model / (await errorsAt('noise', 0)).model;
    expect(growth).toBeLessThan(level > 0.02 ? 1.6 : 1.15);
  });
});

describe('waves that begin elsewhere, as the section says', () => {
  it.each([0.125, 0.25, 0.75])(
    '%d of a turn later the regression is many times worse than 0.5',
    async (phase) => {
      const { regression, alwaysHalf } = await errorsAt('phase', phase);
      expect(regression).toBeGreaterThan(5 * alwaysHalf);
    },
  );

  it('half a turn later it is as good as before, because the waves are only turned upside down', async () => {
    const { regression } = await errorsAt('phase', 0.5);
    expect(regression / (await errorsAt('phase', 0)).regression).toBeCloseTo(1, 1);
  });

  it.each(trials.phase.slice(1))('%d of a turn later the LSTM has about the same error', async (phase) => {
    const { model, recurrence } = await errorsAt('phase', phase);
    const before = (await errorsAt('phase', 0)).model;
    expect(model / before).toBeGreaterThan(0.8);
    expect(model / before).toBeLessThan(1.2);
    expect(recurrence).toBeLessThan(1e-6);
  });

  it('a regression fitted to such waves is perfect again', async () => {
    for (const kind of ['phase', 'amplitude', 'midline'] as const) {
      for (const level of trials[kind]) {
        expect((await errorsAt(kind, level)).taughtRegression).toBeLessThan(1e-4);
      }
    }
  });

  it('the smaller the amplitude, the more the LSTM alone loses ground to 0.5, until it is behind', async () => {
    const shares: number[] = [];
    for (const level of trials.amplitude) {
      const { model, alwaysHalf, regression, recurrence } = await errorsAt('amplitude', level);
      shares.push(model / alwaysHalf);
      expect(Math.max(regression, recurrence)).toBeLessThan(1e-4);
    }
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(1);
  });

  it.each(trials.midline.slice(1))(
    'around %d, all but the regression fitted there forecast badly',
    async (level) => {
      const { model, regression, recurrence, alwaysHalf } = await errorsAt('midline', level);
      const before = (await errorsAt('midline', 0.5)).model;
      for (const error of [model, regression, recurrence, alwaysHalf])
        expect(error).toBeGreaterThan(1.5 * before);
    },
  );
});
