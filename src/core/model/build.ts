/**
 * The TensorFlow.js model that every engine trains: a real `tf.Sequential` of LSTM layers and a Dense head, or of an
 * encoder and a decoder, so that summary, saving and loading are TensorFlow.js' own. Defaults of Keras that differ in TensorFlow.js are set here.
 *
 * Differs from stock TensorFlow.js: initial weights are drawn by `core/lstm` from a seeded stream, so they are the same
 * to the bit on every engine and in every browser. The initializers keep their names in the saved configuration.
 */
import { tensor, tidy } from '@tensorflow/tfjs-core';
import { initializers, layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import { parametersOf, stackWeights } from '../lstm/flat-weights';
import { initialWeights } from '../lstm/initial-weights';
import {
  headOutputs,
  lstmLayers,
  type LayeredShape,
  type ModelShape,
  type StackWeights,
} from '../lstm/shapes';
import { createStream } from '../sequence/random';
import { checkParameters } from '../training/training';

export type Model = Sequential;

/** Keras' names for the layers of a sequential model: `lstm`, `lstm_1`, … */
const lstmName = (index: number): string => (index === 0 ? 'lstm' : `lstm_${index}`);

/** Where a model's weights come from: drawn from a seed, given as a flat block, or zeros where they are not used. */
export type WeightSource = { readonly seed: number } | Float32Array | 'zeros';

/**
 * Builds the stack of `shape` over [batch, timesteps, features].
 * @throws Error in TensorFlow.js' words when a layer gets an input of the wrong rank; RangeError when a flat block does
 * not fit the shape.
 */
export function buildModel(shape: ModelShape, weights: WeightSource): Model {
  const model = sequential({ name: 'ringdown' });
  if (weights !== 'zeros' && !(weights instanceof Float32Array)) {
    addStack(model, shape, weights.seed);
    return model;
  }
  const parameters = parametersOf(shape);
  if (weights !== 'zeros') checkParameters(weights, parameters);
  addLayers(model, shape, stackWeights(shape, new Float32Array(parameters)));
  // Assigned afterwards, because TensorFlow.js builds a bias from parts and calls an initializer for each part.
  if (weights !== 'zeros') assignWeights(model, weights);
  return model;
}

/** @param flat [parameters], in `trainableWeights` order. @throws RangeError when there are more or fewer */
export function assignWeights(model: Model, flat: Float32Array): void {
  checkParameters(flat, model.countParams());
  tidy(() => {
    let at = 0;
    const parts = model.getWeights().map(({ shape, size }) => tensor(flat.slice(at, (at += size)), shape));
    model.setWeights(parts);
  });
}

/**
 * Adds the layers of a stack, and its head if it has one, to an empty model, with initial weights drawn from `seed`.
 * When TensorFlow.js refuses a layer, the model has the layers before it, and their weights are freed.
 */
export function addStack(model: Model, shape: LayeredShape, seed: number): void {
  addLayers(model, shape, initialWeights(shape, createStream(seed, 'weights')));
}

function addLayers(model: Model, shape: LayeredShape, weights: StackWeights<Float32Array>): void {
  const { layers: given, head } = weights;
  // TensorFlow.js does not free the initial values after it has copied them to variables; `tidy` does.
  tidy(() => {
    try {
      lstmLayers(shape).forEach(({ units, returnSequences }, index) => {
        const { kernel, recurrentKernel } = given[index];
        if (index === shape.layers.length) model.add(layers.repeatVector({ n: shape.outputs ?? 1 }));
        model.add(
          layers.lstm({
            name: lstmName(index),
            units,
            returnSequences,
            activation: 'tanh',
            recurrentActivation: 'sigmoid',
            kernelInitializer: withValues(initializers.glorotUniform({}), kernel),
            recurrentInitializer: withValues(initializers.orthogonal({ gain: 1 }), recurrentKernel),
            biasInitializer: 'zeros',
            unitForgetBias: true,
            ...(index === 0 ? { inputShape: [shape.timesteps, shape.features] } : {}),
          }),
        );
      });
      const units = headOutputs(shape);
      if (head === undefined || units === undefined) return;
      const dense = layers.dense({
        name: 'dense',
        units,
        activation: 'linear',
        kernelInitializer: withValues(initializers.glorotUniform({}), head.kernel),
        biasInitializer: 'zeros',
      });
      model.add(shape.decoder === undefined ? dense : layers.timeDistributed({ layer: dense }));
    } catch (error) {
      disposeModel(model);
      throw error;
    }
  });
}

/** All weights as one flat block, [parameters], in `trainableWeights` order. */
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

/** Frees a model's variables. */
export function disposeModel(model: Model): void {
  for (const layer of model.layers) for (const weight of layer.weights) weight.dispose();
}

type Initializer = ReturnType<typeof initializers.zeros>;

/** A stock initializer with its name and configuration, which gives our values. */
function withValues(stock: Initializer, values: Float32Array): Initializer {
  stock.apply = (shape) => tensor(values, shape as number[]);
  return stock;
}
