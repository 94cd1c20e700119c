import type { StackWeights } from '../core/lstm/shapes';
import { forecastWith, type Forecast, type Wave } from '../runs/forecast';
import { shippedShape } from './shipped-model';

/** The shipped model's forecast of a wave. */
export const shippedForecast = (weights: StackWeights, wave: Wave): Forecast =>
  forecastWith(shippedShape, weights, wave);
