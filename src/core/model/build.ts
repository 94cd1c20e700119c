/**
 * The model of record: a real `tf.Sequential` of LSTM layers and a Dense head, so that summary, saving and loading are
 * TensorFlow.js' own. Every default of Keras that TensorFlow.js has otherwise is named here.
 *
 * Differs from stock TensorFlow.js: initial weights are drawn by `core/lstm` from a seeded stream, so they are the same
 * to the bit on every engine and in every browser. The initializers keep their names in the saved configuration.
 */
import { tensor, tidy } from '@tensorflow/tfjs-core';
import { initializers, layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import type { ModelSpec } from '../api';
import { initialWeights } from '../lstm/initial-weights';
import type { StackShape } from '../lstm/shapes';
import { createStream } from '../sequence/random';

export type Model = Sequential;

/** Keras' names for the layers of a sequential model: `lstm`, `lstm_1`, … */
const lstmName = (index: number): string => (index === 0 ? 'lstm' : `lstm_${index}`);

/**
 * Builds the stack of `spec` over [batch, timesteps, features].
 * @throws Error in TensorFlow.js' words when a layer gets an input of the wrong rank.
 */
export function buildModel(spec: ModelSpec): Model {
  const model = sequential({ name: 'ringdown' });
  addStack(model, spec, spec.seed);
  return model;
}

/**
 * Adds the layers of a stack, and its head if it has one, to an empty model. When TensorFlow.js refuses a layer, the
 * model holds the layers before it, and nothing is left in memory.
 */
export function addStack(model: Model, shape: StackShape, seed: number): void {
  const { layers: drawn, head } = initialWeights(shape, createStream(seed, 'weights'));
  // TensorFlow.js leaves the initial values behind when it has made variables of them; `tidy` spares variables.
  tidy(() => {
    try {
      shape.layers.forEach(({ units, returnSequences }, index) => {
        const { kernel, recurrentKernel } = drawn[index];
        model.add(
          layers.lstm({
            name: lstmName(index),
            units,
            returnSequences,
            activation: 'tanh',
            recurrentActivation: 'sigmoid',
            kernelInitializer: giving(initializers.glorotUniform({}), kernel),
            recurrentInitializer: giving(initializers.orthogonal({ gain: 1 }), recurrentKernel),
            biasInitializer: 'zeros',
            unitForgetBias: true,
            ...(index === 0 ? { inputShape: [shape.timesteps, shape.features] } : {}),
          }),
        );
      });
      if (head === undefined || shape.outputs === undefined) return;
      model.add(
        layers.dense({
          name: 'dense',
          units: shape.outputs,
          activation: 'linear',
          kernelInitializer: giving(initializers.glorotUniform({}), head.kernel),
          biasInitializer: 'zeros',
        }),
      );
    } catch (error) {
      disposeModel(model);
      throw error;
    }
  });
}

/** All weights, one flat block in `trainableWeights` order. */
export async function readWeights(model: Model): Promise<Float32Array> {
  const arrays = await Promise.all(model.getWeights().map((weight) => weight.data()));
  const flat = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    flat.set(array, at);
    at += array.length;
  }
  return flat;
}

/** Frees a model's variables; layers that were never built have none. */
export function disposeModel(model: Model): void {
  for (const layer of model.layers) for (const weight of layer.weights) weight.dispose();
}

type Initializer = ReturnType<typeof initializers.zeros>;

/** A stock initializer, by name and configuration, whose numbers are ours. */
function giving(stock: Initializer, values: Float32Array): Initializer {
  stock.apply = (shape) => tensor(values, shape as number[]);
  return stock;
}
