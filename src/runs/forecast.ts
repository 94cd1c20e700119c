/** One wave, a model's forecast of its last points, and its error compared with a baseline that always answers 0.5. */
import { stackForward } from '../core/lstm/stack';
import type { StackShape, StackWeights } from '../core/lstm/shapes';
import { meanAbsoluteError } from '../core/sequence/baselines';
import { generateSequence } from '../core/sequence/examples';

/** The shape of a stack with a Dense head. */
export type ForecasterShape = StackShape & { readonly outputs: number };

export interface Wave {
  /** Timesteps. */
  readonly period: number;
  /** Per timestep. */
  readonly decay: number;
}

export interface Forecast extends Wave {
  /** The points the model sees. */
  readonly inputs: readonly number[];
  /** The points that really follow. */
  readonly expected: readonly number[];
  readonly predicted: readonly number[];
  readonly mae: number;
  /** The error of always answering 0.5 on this wave. */
  readonly alwaysHalf: number;
}

/** The points of a wave that a model sees: [timesteps]. */
export const inputsOf = ({ period, decay }: Wave, timesteps: number): Float32Array =>
  Float32Array.from(generateSequence(timesteps, period, decay));

/** Compares a forecast, made from the first `timesteps` points of a wave, with the points that really follow. */
export function compareForecast(wave: Wave, timesteps: number, forecast: Iterable<number>): Forecast {
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

/** A model's forecast of a wave. Takes about a millisecond for the chapter's model. */
export const forecastWith = (shape: ForecasterShape, weights: StackWeights, wave: Wave): Forecast =>
  compareForecast(
    wave,
    shape.timesteps,
    stackForward(shape, weights, inputsOf(wave, shape.timesteps)).outputs,
  );
