/**
 * The model of record: a real `tf.Sequential` of LSTM layers and a Dense head, so that summary, saving and loading are
 * TensorFlow.js' own. Every default of Keras that TensorFlow.js has otherwise is named here.
 *
 * Differs from stock TensorFlow.js: initial weights are drawn by `core/lstm` from a seeded stream, so they are the same
 * to the bit on every engine and in every browser. The initializers keep their names in the saved configuration.
 */
import { tensor, type Tensor } from '@tensorflow/tfjs-core';
import { initializers, layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import type { LstmLayer, ModelSpec } from '../api';
import { glorotUniform, orthogonal } from '../lstm/initial-weights';
import { createStream } from '../sequence/random';

export type Model = Sequential;

/** Keras' names for the layers of a sequential model: `lstm`, `lstm_1`, … */
export const lstmName = (index: number): string => (index === 0 ? 'lstm' : `lstm_${index}`);

/**
 * Builds the stack of `spec` over [batch, timesteps, features].
 * @throws Error in TensorFlow.js' words when a layer gets an input of the wrong rank.
 */
export function buildModel(spec: ModelSpec): Model {
  const model = sequential({ name: 'ringdown' });
  try {
    addLstmLayers(model, spec.layers, [spec.timesteps, spec.features], spec.seed);
    const stream = createStream(spec.seed, 'weights', spec.layers.length);
    model.add(
      layers.dense({
        name: 'dense',
        units: spec.outputs,
        activation: 'linear',
        kernelInitializer: drawn(initializers.glorotUniform({}), (rows, columns) =>
          glorotUniform(rows, columns, stream),
        ),
        biasInitializer: 'zeros',
      }),
    );
    return model;
  } catch (error) {
    disposeModel(model);
    throw error;
  }
}

/** Adds LSTM layers one by one; layer `k` draws its weights from its own stream, whatever the others are. */
export function addLstmLayers(
  model: Sequential,
  stack: readonly LstmLayer[],
  inputShape: readonly [timesteps: number, features: number],
  seed: number,
): void {
  stack.forEach(({ units, returnSequences }, index) => {
    const stream = createStream(seed, 'weights', index);
    model.add(
      layers.lstm({
        name: lstmName(index),
        units,
        returnSequences,
        activation: 'tanh',
        recurrentActivation: 'sigmoid',
        kernelInitializer: drawn(initializers.glorotUniform({}), (rows, columns) =>
          glorotUniform(rows, columns, stream),
        ),
        recurrentInitializer: drawn(initializers.orthogonal({ gain: 1 }), (rows, columns) =>
          orthogonal(rows, columns, stream),
        ),
        biasInitializer: 'zeros',
        unitForgetBias: true,
        ...(index === 0 ? { inputShape: [...inputShape] } : {}),
      }),
    );
  });
}

/** Frees a model's variables; layers that were never built have none. */
export function disposeModel(model: Model): void {
  for (const layer of model.layers) for (const weight of layer.weights) weight.dispose();
}

type Initializer = ReturnType<typeof initializers.zeros>;

/** A stock initializer, by name and configuration, whose numbers are ours. */
function drawn(stock: Initializer, draw: (rows: number, columns: number) => ArrayLike<number>): Initializer {
  stock.apply = (shape): Tensor => {
    const [rows = 1, columns = 1] = shape as number[];
    return tensor(Float32Array.from(draw(rows, columns)), [rows, columns]);
  };
  return stock;
}
