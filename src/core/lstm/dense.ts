/** A fully connected layer with a linear activation, y = x·kernel + bias, on every row of its input. Keras' Dense. */
import {
  add,
  addOuterProduct,
  addProduct,
  addTransposedProduct,
  row,
  zeros,
  type FloatArray,
} from './float-array';
import type { DenseWeights } from './shapes';

export interface DenseGradients {
  /** [rows, U], for the layer below. */
  readonly dx: FloatArray;
  readonly weights: DenseWeights;
}

/** x [rows, U] → [rows, O]. */
export function denseForward(weights: DenseWeights, x: FloatArray): FloatArray {
  const { units, outputs, rows } = sizes(weights, x);
  const y = zeros(x, rows * outputs);
  for (let r = 0; r < rows; r += 1) {
    row(y, r, outputs).set(weights.bias);
    addProduct(row(y, r, outputs), row(x, r, units), weights.kernel);
  }
  return y;
}

/** @param dy [rows, O], the loss's gradient at the output */
export function denseBackward(weights: DenseWeights, x: FloatArray, dy: FloatArray): DenseGradients {
  const { units, outputs, rows } = sizes(weights, x);
  const dx = zeros(x, x.length);
  const kernel = zeros(x, weights.kernel.length);
  const bias = zeros(x, outputs);
  for (let r = 0; r < rows; r += 1) {
    const dyRow = row(dy, r, outputs);
    add(bias, dyRow);
    addOuterProduct(kernel, row(x, r, units), dyRow);
    addTransposedProduct(row(dx, r, units), dyRow, weights.kernel);
  }
  return { dx, weights: { kernel, bias } };
}

function sizes({ kernel, bias }: DenseWeights, x: FloatArray) {
  const outputs = bias.length;
  const units = kernel.length / outputs;
  return { outputs, units, rows: x.length / units };
}
