/** Two losses for regression: the mean over all points of the batch, with its gradient. */
import { zeros, type FloatArray } from './float-array';

interface Loss {
  readonly value: number;
  /** The gradient at each forecast, in the shape of the forecasts. */
  readonly dForecasts: FloatArray;
}

/** Computes a loss from forecasts and targets of the same shape. */
export type LossFunction = (forecasts: FloatArray, targets: FloatArray) => Loss;

/**
 * Mean of |forecast − target|; Keras' mean_absolute_error.
 * Differs from Keras: where the two are equal the slope is −1, as in TensorFlow.js (step with alpha −1); Keras has 0.
 */
export const meanAbsoluteLoss: LossFunction = (forecasts, targets) =>
  meanLoss(forecasts, targets, Math.abs, (difference) => (difference > 0 ? 1 : -1));

/** Mean of (forecast − target)²; Keras' mean_squared_error. */
export const meanSquaredLoss: LossFunction = (forecasts, targets) =>
  meanLoss(
    forecasts,
    targets,
    (difference) => difference * difference,
    (difference) => 2 * difference,
  );

function meanLoss(
  forecasts: FloatArray,
  targets: FloatArray,
  value: (difference: number) => number,
  slope: (difference: number) => number,
): Loss {
  const count = forecasts.length;
  const dForecasts = zeros(forecasts, count);
  let sum = 0;
  for (let k = 0; k < count; k += 1) {
    const difference = forecasts[k] - targets[k];
    sum += value(difference);
    dForecasts[k] = slope(difference) / count;
  }
  return { value: sum / count, dForecasts };
}
