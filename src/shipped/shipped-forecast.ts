import type { StackWeights } from '../core/lstm/shapes';
import { compareForecast, inputsOf, type Forecast, type Wave } from '../runs/forecast';
import { runShipped, shippedShape } from './shipped-model';

/** The shipped model's forecast of a wave. */
export function shippedForecast(weights: StackWeights, wave: Wave): Forecast {
  const { timesteps } = shippedShape;
  return compareForecast(wave, timesteps, runShipped(weights, inputsOf(wave, timesteps)).outputs);
}
