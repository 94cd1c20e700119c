/** A wave, its covered points, what a model said of them, and how far off that was. */
import { meanAbsoluteError } from '../../core/sequence/baselines';
import { generateExamples, type Examples } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import type { StackWeights } from '../../core/lstm/shapes';
import { runShipped, shippedSettings } from '../../experiment/shipped-model';

export interface Forecast {
  /** In timesteps. */
  readonly period: number;
  readonly decay: number;
  /** What the model sees. */
  readonly inputs: readonly number[];
  /** What really follows. */
  readonly expected: readonly number[];
  readonly predicted: readonly number[];
  readonly mae: number;
  /** What always answering 0.5 would have scored on this wave. */
  readonly alwaysHalf: number;
}

/** @param example a single sequence */
export function judged(
  { inputs, targets, periods, decays }: Examples,
  predicted: ArrayLike<number>,
): Forecast {
  return {
    period: periods[0] ?? Number.NaN,
    decay: decays[0] ?? Number.NaN,
    inputs: [...inputs],
    expected: [...targets],
    predicted: Array.from(predicted),
    mae: meanAbsoluteError(predicted, targets),
    alwaysHalf: meanAbsoluteError(new Float32Array(targets.length).fill(0.5), targets),
  };
}

/** What the page's own model says of a sequence of its seed. */
export function shippedForecast(weights: StackWeights, draw: number): Forecast {
  const { length, outputs, seed } = shippedSettings;
  const example = generateExamples(length, 1, outputs, createStream(seed, 'forecast', draw));
  return judged(example, runShipped(weights, example.inputs).outputs);
}
