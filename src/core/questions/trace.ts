/** Every gate, cell and hidden state of every layer at every timestep, for some sequences. */
import type { StackReading } from '../kernels/simd/stack-reader';
import { rowsOf } from './forecast';
import { aboutModel } from './question';

export interface TraceQuestion {
  readonly kind: 'trace';
  /** [rows, timesteps], one feature. */
  readonly inputs: Float32Array;
}

export const trace = aboutModel<TraceQuestion, StackReading>('trace', async ({ inputs }, model) => {
  const rows = rowsOf(inputs, model.shape);
  return (await model.reader(rows)).trace(inputs, rows);
});
