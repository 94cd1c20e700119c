/**
 * Floating-point operations of one training batch, computed from its sizes, not measured.
 *
 * @typedef {object} Workload
 * @property {number} units of every LSTM layer
 * @property {number} layers
 * @property {number} batchSize
 * @property {number} length timesteps
 * @property {number} outputs of the Dense head, which sees the last timestep
 */

/** The chapter's sequences have one feature. */
const features = 1;

/**
 * Additions and multiplications of the matrix products, forward and backward. Per layer, sequence and timestep, with F
 * inputs and U units: 2·(F + U)·4U forward, as much for the gradients of the weights, 2·U·4U for the gradient of the
 * hidden state, and above the first layer 2·F·4U for that of the inputs. Then three products of the head.
 *
 * Not counted: biases, activations, cells, the loss, Adam.
 * @param {Workload} workload
 */
export function productFlop({ units, layers, batchSize, length, outputs }) {
  let perTimestep = 0;
  for (let layer = 0; layer < layers; layer++) {
    const inputs = layer === 0 ? features : units;
    const weights = 2 * (inputs + units) * 4 * units;
    const gradientOfInputs = layer === 0 ? 0 : 2 * inputs * 4 * units;
    perTimestep += 2 * weights + 2 * units * 4 * units + gradientOfInputs;
  }
  return batchSize * (length * perTimestep + 3 * 2 * units * outputs);
}

/** Operations of gates and cells in our SIMD kernel, forward and backward, per unit, sequence and timestep. */
export const perUnit = 109;

/**
 * `productFlop` and what the SIMD kernel does, element by element, for gates and cells.
 * @param {Workload} workload
 */
export function allFlop(workload) {
  const { units, layers, batchSize, length } = workload;
  return productFlop(workload) + perUnit * units * layers * batchSize * length;
}
