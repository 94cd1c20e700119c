/** One wave, what a model said of its last points, and how far off that was, beside somebody who learned nothing. */
import { meanAbsoluteError } from '../core/sequence/baselines';
import { generateSequence } from '../core/sequence/examples';
import type { StackWeights } from '../core/lstm/shapes';
import { runShipped, shippedShape } from './shipped-model';

export interface Wave {
  /** In timesteps. */
  readonly period: number;
  /** Per timestep. */
  readonly decay: number;
}

export interface Forecast extends Wave {
  /** What the model sees. */
  readonly inputs: readonly number[];
  /** What really follows. */
  readonly expected: readonly number[];
  readonly predicted: readonly number[];
  readonly mae: number;
  /** The error of always answering 0.5 on this wave. */
  readonly alwaysHalf: number;
}

/** What a model sees of a wave: [timesteps]. */
export const inputsOf = ({ period, decay }: Wave, timesteps: number): Float32Array =>
  Float32Array.from(generateSequence(timesteps, period, decay));

/** Sets what a model said after so many timesteps of a wave beside what really follows. */
export function judged(wave: Wave, timesteps: number, forecast: Iterable<number>): Forecast {
  const predicted = [...forecast];
  const sequence = [...generateSequence(timesteps + predicted.length, wave.period, wave.decay)];
  const expected = sequence.slice(timesteps);
  const halves = expected.map(() => 0.5);
  return {
    ...wave,
    inputs: sequence.slice(0, timesteps),
    expected,
    predicted,
    mae: meanAbsoluteError(predicted, expected),
    alwaysHalf: meanAbsoluteError(halves, expected),
  };
}

/** What the model that the page ships says of a wave. */
export function shippedForecast(weights: StackWeights, wave: Wave): Forecast {
  const { timesteps } = shippedShape;
  return judged(wave, timesteps, runShipped(weights, inputsOf(wave, timesteps)).outputs);
}
