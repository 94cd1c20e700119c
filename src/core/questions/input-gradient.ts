/** How much each input point changes a forecast point: the gradient of one output with respect to the inputs. */
import { CoreError } from '../core-error';
import { rowsOf } from './forecast';
import { aboutModel } from './question';

export interface InputGradientQuestion {
  readonly kind: 'input-gradient';
  /** [rows, timesteps], one feature. */
  readonly inputs: Float32Array;
  /** Which forecast point, from 0. */
  readonly output: number;
}

/** [rows, timesteps] */
export const inputGradient = aboutModel<InputGradientQuestion, Float32Array>(
  'input-gradient',
  async ({ inputs, output }, model) => {
    const { outputs } = model.shape;
    if (!Number.isInteger(output) || output < 0 || output >= outputs) {
      throw new CoreError('bad-request', `there is no output ${output} of ${outputs}`);
    }
    const rows = rowsOf(inputs, model.shape);
    const reader = await model.reader(rows);
    const dOutputs = new Float32Array(rows * outputs);
    for (let row = 0; row < rows; row += 1) dOutputs[row * outputs + output] = 1;
    return reader.inputGradient(inputs, rows, dOutputs);
  },
);
