/** The shipped model on one wave: what it sees, what follows, what it says. */
import type { StackWeights } from '../../core/lstm/shapes';
import { meanAbsoluteError } from '../../core/sequence/baselines';
import { dampedSine } from '../../core/sequence/sine';
import { runShipped, shippedShape } from '../../experiment/shipped-model';

/** What the model is given, and how many points it forecasts. */
export const { timesteps: shown, outputs: hidden } = shippedShape;

export interface Forecast {
  /** [hidden] */
  readonly predicted: readonly number[];
  readonly mae: number;
  /** Of somebody who always says 0.5. */
  readonly halfMae: number;
}

/** The wave of this period and decay: [shown + hidden]. */
export const waveOf = (period: number, decay: number): Float64Array =>
  dampedSine(shown + hidden, period, decay);

export function forecastOf(weights: StackWeights, wave: Float64Array): Forecast {
  const predicted = [...runShipped(weights, wave.subarray(0, shown)).outputs];
  const expected = wave.subarray(shown);
  return {
    predicted,
    mae: meanAbsoluteError(predicted, expected),
    halfMae: meanAbsoluteError(
      predicted.map(() => 0.5),
      expected,
    ),
  };
}
