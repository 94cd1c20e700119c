/** The error of each forecaster when its input points are noisy and the points to forecast are not. */
import { stackForward, toTimeMajor } from '../../core/lstm/stack';
import type { StackWeights } from '../../core/lstm/shapes';
import { baselineForecasts, meanAbsoluteError } from '../../core/sequence/baselines';
import { generateExamples, type Examples } from '../../core/sequence/examples';
import { fitLinearRegression } from '../../core/sequence/linear-regression';
import { createStream, type Stream } from '../../core/sequence/random';
import { shippedSettings, shippedShape } from '../../shipped/shipped-model';
import { recurrenceForecasts } from '../../core/sequence/recurrence';

/** Standard deviations of the noise. */
export const levels = [0, 0.005, 0.01, 0.02, 0.05] as const;
export type Level = (typeof levels)[number];

/** MAE of each forecaster on the same noisy sequences. */
export interface NoiseErrors {
  readonly alwaysHalf: number;
  readonly recurrence: number;
  readonly lstm: number;
  /** The regression fitted to waves without noise. */
  readonly cleanRegression: number;
  /** The regression fitted to waves with this noise. */
  readonly noisyRegression: number;
}

const { length, outputs, seed } = shippedSettings;
const testSequences = 200;
const trainingSequences = 1000;
/** Number of sequences the LSTM forecasts before it yields to the page. */
const chunk = 5;

/**
 * @param weights of the shipped model, which was trained without noise
 * @param breathe awaited between pieces of work of a few milliseconds
 */
export async function errorsUnderNoise(
  level: Level,
  weights: StackWeights,
  breathe: () => Promise<void>,
): Promise<NoiseErrors> {
  const training = generateExamples(length, trainingSequences, outputs, createStream(seed, 'training'));
  const test = noisy(
    generateExamples(length, testSequences, outputs, createStream(seed, 'test')),
    level,
    createStream(seed, 'demo', 1),
  );
  const error = (forecasts: Float32Array) => meanAbsoluteError(forecasts, test.targets);
  await breathe();
  const cleanRegression = error(fitLinearRegression(training)(test));
  await breathe();
  const noisyTraining = noisy(training, level, createStream(seed, 'demo', 2));
  const noisyRegression = error(fitLinearRegression(noisyTraining)(test));
  const lstm = new Float32Array(testSequences * outputs);
  for (let first = 0; first < testSequences; first += chunk) {
    await breathe();
    const rows = toTimeMajor(test.inputs.subarray(first * length, (first + chunk) * length), chunk, length);
    lstm.set(stackForward(shippedShape, weights, rows, chunk).outputs, first * outputs);
  }
  return {
    alwaysHalf: error(baselineForecasts('always-half', test)),
    recurrence: error(recurrenceForecasts(test)),
    lstm: error(lstm),
    cleanRegression,
    noisyRegression,
  };
}

const noisy = (examples: Examples, level: Level, stream: Stream): Examples => ({
  ...examples,
  inputs: examples.inputs.map((value) => value + level * stream.normal()),
});
