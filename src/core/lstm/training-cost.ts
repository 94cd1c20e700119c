/** What training costs, from the shape alone: memory for a batch, and arithmetic. For refusals and estimates, before a fit. */
import { parametersOf } from './flat-weights';
import { inputWidth, type LayeredShape } from './shapes';

const bytesPerNumber = Float32Array.BYTES_PER_ELEMENT;

/** The most memory that a WebAssembly module, and so a model in training, can have, in bytes. */
export const mostBytes = 2 ** 32;

/**
 * Bytes that training a batch needs, by what our WebAssembly kernel keeps for the backward pass: the weights, their
 * gradients and both moments of Adam; of each layer and timestep the inputs with the hidden state before, four gates, two
 * values of the cell, and the gradient of the inputs. A decoder is not counted.
 */
export function trainingBytes(shape: LayeredShape, batchSize: number): number {
  const { timesteps, features, layers } = shape;
  const rows = timesteps * batchSize;
  const before = rows + batchSize;
  const ofLayers = layers.reduce((sum, { units }, index) => {
    const terms = inputWidth(shape, index) + units;
    // Copies of the weights in the order in which the products read them, straight and transposed.
    const copies = 8 * terms * units;
    return sum + copies + before * (terms + 1 + units) + rows * (5 * units + terms) + batchSize * units;
  }, 0);
  return bytesPerNumber * (4 * parametersOf(shape) + ofLayers + rows * features);
}

/** Additions and multiplications of the matrix products for one sequence: once forward, twice backward. */
export function trainingOperations(shape: LayeredShape): number {
  const products = shape.layers.reduce(
    (sum, { units }, index) => sum + 4 * units * (inputWidth(shape, index) + units),
    0,
  );
  return 6 * shape.timesteps * products;
}
