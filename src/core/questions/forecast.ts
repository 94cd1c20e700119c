/** The forecasts of a model, computed on the current engine. */
import { CoreError } from '../core-error';
import type { ModelShape } from '../lstm/shapes';
import { aboutModel } from './question';

export interface ForecastQuestion {
  readonly kind: 'forecast';
  /** [rows, timesteps], one feature. */
  readonly inputs: Float32Array;
}

/** [rows, outputs] */
export const forecast = aboutModel<ForecastQuestion, Float32Array>('forecast', async ({ inputs }, model) => {
  const rows = rowsOf(inputs, model.shape);
  return (await model.forecaster()).predict(inputs, rows);
});

/** How many sequences `inputs` has. @throws CoreError `bad-request` when that is 0 or not a whole number */
export function rowsOf(inputs: Float32Array, { timesteps, features }: ModelShape): number {
  const rows = inputs.length / (timesteps * features);
  if (!Number.isInteger(rows) || rows === 0) {
    throw new CoreError(
      'bad-request',
      `${inputs.length} numbers are not sequences of ${timesteps} timesteps with ${features} features`,
    );
  }
  return rows;
}
