/**
 * The error of each forecaster on waves that differ from the chapter's: noisy input points, another phase, another
 * amplitude, another midline. The model is asked as it is; the regression is fitted twice, to the chapter's waves and to
 * waves that differ in the same way.
 */
import { baselineForecasts, meanAbsoluteError } from '../../core/sequence/baselines';
import { changedExamples, unchanged } from '../../core/sequence/changed-waves';
import { drawPatterns, type Examples } from '../../core/sequence/examples';
import { fitLinearRegression } from '../../core/sequence/linear-regression';
import { createStream, type Stream } from '../../core/sequence/random';
import { recurrenceForecasts } from '../../core/sequence/recurrence';

/** What is changed, and the levels that the page offers; the first one is the chapter's. */
export const trials = {
  /** Standard deviation of the noise on the input points. */
  noise: [0, 0.005, 0.01, 0.02, 0.05],
  /** Where the waves begin, in turns. */
  phase: [0, 0.125, 0.25, 0.5, 0.75],
  /** From the midline to the first crest, without decay. */
  amplitude: [0.5, 0.4, 0.25, 0.1],
  midline: [0.5, 0.45, 0.4, 0.3],
} as const satisfies Record<string, readonly number[]>;

export type TrialKind = keyof typeof trials;

export interface Trial {
  readonly kind: TrialKind;
  readonly level: number;
}

/** MAE of each forecaster on the same sequences. */
export interface TrialErrors {
  readonly alwaysHalf: number;
  readonly model: number;
  readonly recurrence: number;
  /** The regression fitted to the chapter's waves. */
  readonly regression: number;
  /** The regression fitted to waves changed like those that it is asked about. */
  readonly taughtRegression: number;
}

/** The forecasts of a model: [rows, length] → [rows, outputs]. */
export type Forecast = (inputs: Float32Array, rows: number) => Promise<Float32Array>;

/** What the sequences depend on: the lengths of the model's inputs and outputs, and the seed. */
export interface TrialSize {
  readonly length: number;
  readonly outputs: number;
  readonly seed: number;
}

export const testSequences = 200;
const trainingSequences = 1000;

/** @param breathe awaited between pieces of work of a few milliseconds */
export async function errorsIn(
  trial: Trial,
  { length, outputs, seed }: TrialSize,
  forecast: Forecast,
  breathe: () => Promise<void>,
): Promise<TrialErrors> {
  const make = (stream: 'training' | 'test', patterns: number, changed: boolean, noise: number) => {
    const change =
      changed && trial.kind !== 'noise' ? { ...unchanged, [trial.kind]: trial.level } : unchanged;
    const drawn = drawPatterns(patterns, createStream(seed, stream));
    const examples = changedExamples(drawn, length, outputs, change);
    const level = changed && trial.kind === 'noise' ? trial.level : 0;
    return noisy(examples, level, createStream(seed, 'demo', noise));
  };
  const test = make('test', testSequences, true, 1);
  const error = (forecasts: Float32Array) => meanAbsoluteError(forecasts, test.targets);
  await breathe();
  const regression = error(fitLinearRegression(make('training', trainingSequences, false, 2))(test));
  await breathe();
  const taughtRegression = error(fitLinearRegression(make('training', trainingSequences, true, 2))(test));
  await breathe();
  return {
    alwaysHalf: error(baselineForecasts('always-half', test)),
    recurrence: error(recurrenceForecasts(test)),
    model: error(await forecast(test.inputs, testSequences)),
    regression,
    taughtRegression,
  };
}

const noisy = (examples: Examples, level: number, stream: Stream): Examples =>
  level === 0
    ? examples
    : { ...examples, inputs: examples.inputs.map((value) => value + level * stream.normal()) };
