/**
 * Keras' default initial weights, drawn from a seeded stream so that they are the same to the bit everywhere:
 * glorot_uniform kernels, orthogonal recurrent kernels, zero biases except 1 for the forget gate (Jozefowicz et al.
 * 2015: the cell then remembers at the start). Source: keras/src/initializers/random_initializers.py.
 */
import { row } from './float-array';
import {
  GATE_BLOCKS,
  headOutputs,
  inputWidth,
  lstmLayers,
  type DenseWeights,
  type LayeredShape,
  type LstmWeights,
  type StackWeights,
} from './shapes';

/** What the initial weights need of a random stream; `createStream` of `core/sequence` gives one. */
export interface WeightStream {
  /** From `low` to `high`. */
  uniform(low: number, high: number): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
}

/**
 * Draws layer by layer, kernel before recurrent kernel, the head last, so that a stack with one more layer, or with a
 * decoder, has the same weights in its lower layers.
 */
export function initialWeights(shape: LayeredShape, stream: WeightStream): StackWeights<Float32Array> {
  const stack = lstmLayers(shape);
  const layers = stack.map(({ units }, index) => initialLstm(inputWidth(shape, index), units, stream));
  const outputs = headOutputs(shape);
  if (outputs === undefined) return { layers };
  return { layers, head: initialDense(inputWidth(shape, stack.length), outputs, stream) };
}

function initialLstm(features: number, units: number, stream: WeightStream): LstmWeights<Float32Array> {
  const forget = GATE_BLOCKS.f * units;
  return {
    kernel: glorotUniform(features, 4 * units, stream),
    recurrentKernel: orthogonal(units, 4 * units, stream),
    bias: new Float32Array(4 * units).fill(1, forget, forget + units),
  };
}

function initialDense(units: number, outputs: number, stream: WeightStream): DenseWeights<Float32Array> {
  return { kernel: glorotUniform(units, outputs, stream), bias: new Float32Array(outputs) };
}

/** [fanIn, fanOut], uniform within ±√(6 / (fanIn + fanOut)); all four gates count as one matrix, as in Keras. */
export function glorotUniform(fanIn: number, fanOut: number, stream: WeightStream): Float32Array {
  const limit = Math.sqrt(6 / (fanIn + fanOut));
  return Float32Array.from({ length: fanIn * fanOut }, () => stream.uniform(-limit, limit));
}

/**
 * [rows, columns] with orthonormal rows, rows ≤ columns, all such matrices equally likely.
 * Keras takes Q of a QR decomposition and changes signs so that R's diagonal is positive. Modified Gram–Schmidt gives
 * that Q directly, because its R has lengths on the diagonal. It loses orthogonality in proportion to the condition
 * number (Björck 1967), which is below 10 for random [U, 4U]: in float64 the loss is below the precision of float32.
 * @throws RangeError when there are more rows than columns
 */
export function orthogonal(rows: number, columns: number, stream: WeightStream): Float32Array {
  if (rows > columns) throw new RangeError(`${rows} rows of ${columns} cannot be orthogonal`);
  const matrix = Float64Array.from({ length: rows * columns }, () => stream.normal());
  for (let r = 0; r < rows; r += 1) {
    const current = row(matrix, r, columns);
    for (let earlier = 0; earlier < r; earlier += 1) {
      const other = row(matrix, earlier, columns);
      const overlap = dot(current, other);
      for (let k = 0; k < columns; k += 1) current[k] -= overlap * other[k];
    }
    const size = Math.sqrt(dot(current, current));
    for (let k = 0; k < columns; k += 1) current[k] /= size;
  }
  return Float32Array.from(matrix);
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += a[k] * b[k];
  return sum;
}
