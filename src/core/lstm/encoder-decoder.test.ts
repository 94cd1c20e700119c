import * as tf from '@tensorflow/tfjs';
import { describe, expect, test } from 'vitest';
import { createCore } from '../create-core';
import { createStream } from '../sequence/random';
import { adamStep, createAdam } from './adam';
import { encoderDecoderBackward, encoderDecoderForward, type EncoderDecoderShape } from './encoder-decoder';
import { parametersOf, stackWeights } from './flat-weights';
import type { FloatArray } from './float-array';
import { initialWeights } from './initial-weights';
import { meanAbsoluteLoss, meanSquaredLoss, type LossFunction } from './loss';
import { weightList, weightShapes, type StackWeights } from './shapes';
import { toTimeMajor } from './stack';

const vector = (units: number) => ({ units, returnSequences: false });
const sequences = (units: number) => ({ units, returnSequences: true });

const CASES: [string, number, EncoderDecoderShape][] = [
  [
    'one of everything',
    1,
    {
      timesteps: 1,
      features: 1,
      layers: [vector(1)],
      outputs: 1,
      decoder: { units: 1, returnSequences: true },
    },
  ],
  [
    'one layer',
    3,
    {
      timesteps: 5,
      features: 2,
      layers: [vector(3)],
      outputs: 4,
      decoder: { units: 2, returnSequences: true },
    },
  ],
  [
    'two layers, a decoder of another size',
    2,
    {
      timesteps: 6,
      features: 1,
      layers: [sequences(3), vector(2)],
      outputs: 3,
      decoder: { units: 4, returnSequences: true },
    },
  ],
];

function drawn(shape: EncoderDecoderShape, batchSize: number) {
  const stream = createStream(3, 'demo');
  const uniform = (length: number) => Float64Array.from({ length }, () => stream.uniform(-1, 1));
  return {
    weights: stackWeights(shape, uniform(parametersOf(shape))),
    inputs: uniform(shape.timesteps * batchSize * shape.features),
    targets: uniform(shape.outputs * batchSize),
  };
}

function lossAndGradients(
  shape: EncoderDecoderShape,
  weights: StackWeights,
  { inputs, targets }: { inputs: FloatArray; targets: FloatArray },
  lossFunction: LossFunction,
) {
  const trace = encoderDecoderForward(shape, weights, inputs, targets.length / shape.outputs);
  const { value, dForecasts } = lossFunction(trace.outputs, targets);
  return { loss: value, gradients: weightList(encoderDecoderBackward(shape, weights, trace, dForecasts)) };
}

const largest = (values: ArrayLike<number>) => Math.max(...Array.from(values, Math.abs));
const difference = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  expect(a.length).toBe(b.length);
  return largest(Array.from(a, (value, k) => value - b[k]));
};

test.each(CASES)('gradients against central differences in float64, %s', (_, batchSize, shape) => {
  const { weights, ...batch } = drawn(shape, batchSize);
  for (const lossFunction of [meanAbsoluteLoss, meanSquaredLoss]) {
    const loss = () => lossAndGradients(shape, weights, batch, lossFunction).loss;
    const { gradients } = lossAndGradients(shape, weights, batch, lossFunction);
    weightList(weights).forEach((weight, k) => {
      const numeric = weight.map((kept, at) => {
        weight[at] = kept + 1e-5;
        const above = loss();
        weight[at] = kept - 1e-5;
        const below = loss();
        weight[at] = kept;
        return (above - below) / 2e-5;
      });
      expect(difference(gradients[k], numeric)).toBeLessThanOrEqual(1e-6 * largest(numeric));
    });
  }
});

test('the decoder reads the same vector at every timestep: with no memory of its own it says the same', () => {
  const [, batchSize, shape] = CASES[1];
  const { weights, inputs } = drawn(shape, batchSize);
  const decoder = weights.layers[1];
  decoder.recurrentKernel.fill(0);
  // A forget gate of 0: the cell keeps nothing.
  const units = shape.decoder.units;
  decoder.bias.fill(-1e9, units, 2 * units);
  const { outputs } = encoderDecoderForward(shape, weights, inputs, batchSize);
  const first = [...outputs.subarray(0, batchSize)];
  for (let t = 1; t < shape.outputs; t += 1)
    expect([...outputs.subarray(t * batchSize, (t + 1) * batchSize)]).toEqual(first);
});

describe('golden values of Keras 3.15 on JAX', () => {
  // import os; os.environ["KERAS_BACKEND"] = "jax"
  // import jax, keras, numpy as np
  // from keras.layers import LSTM, Dense, RepeatVector, TimeDistributed
  // jax.config.update("jax_enable_x64", True); keras.config.set_floatx("float64")
  // model = keras.Sequential([
  //     keras.Input((6, 1)), LSTM(3, return_sequences=True), LSTM(2), RepeatVector(3),
  //     LSTM(4, return_sequences=True), TimeDistributed(Dense(1))])
  // wave = lambda first, shape: 0.5 * np.sin(np.arange(first, first + np.prod(shape))).reshape(shape)
  // weights = [wave(10 * k, w.shape) for k, w in enumerate(model.trainable_variables)]
  // x, y = 4 * wave(3, (2, 6, 1)), wave(7, (2, 3, 1))
  // forecast = lambda w: model.stateless_call(w, model.non_trainable_variables, x)[0]
  // loss = lambda w: abs(forecast(w) - y).mean()
  // print(forecast(weights).ravel(), loss(weights))
  // print([(g * wave(1, g.shape)).sum() for g in jax.grad(loss)([jax.numpy.asarray(w) for w in weights])])
  /** The same model written in NumPy differs from Keras by 2e-8, and from ours by 1e-16. */
  const tolerance = 1e-7;
  const golden = {
    forecast: Float64Array.of(
      -0.31761255627085483,
      -0.3409609660814769,
      -0.35046806618036525,
      -0.31795867486961094,
      -0.3414498654707337,
      -0.35102037109937057,
    ),
    loss: 0.3875834205255596,
    /** The gradient of each weight times a wave of its shape, summed. */
    gradients: [
      0.0019120556867358056, 0.00042419620838360475, 0.0017874617789437235, -0.0030337975532013853,
      0.0077213157507378255, -0.011140426199774265, -0.0025769966442184154, 0.0006109443325191981,
      -0.07024270451849084, -0.016742967043420647, -0.2804903282692988,
    ],
  };
  const [, batchSize, shape] = CASES[2];
  const wave = (first: number, length: number) =>
    Float64Array.from({ length }, (_, k) => 0.5 * Math.sin(first + k));
  const sizes = weightShapes(shape).map((each) => each.reduce((product, size) => product * size, 1));
  const flat = Float64Array.from(sizes.flatMap((size, k) => [...wave(10 * k, size)]));
  const x = wave(3, batchSize * shape.timesteps).map((value) => 4 * value);
  const y = wave(7, batchSize * shape.outputs);

  test('forecast, loss and gradients', () => {
    const [inputs, targets] = [
      toTimeMajor(x, batchSize, shape.timesteps),
      toTimeMajor(y, batchSize, shape.outputs),
    ] as const;
    const weights = stackWeights(shape, flat);
    const { outputs } = encoderDecoderForward(shape, weights, inputs, batchSize);
    const { loss, gradients } = lossAndGradients(shape, weights, { inputs, targets }, meanAbsoluteLoss);
    expect(difference(outputs, toTimeMajor(golden.forecast, batchSize, shape.outputs))).toBeLessThan(
      tolerance,
    );
    expect(Math.abs(loss - golden.loss)).toBeLessThan(tolerance);
    const along = gradients.map((gradient) =>
      wave(1, gradient.length).reduce((sum, value, k) => sum + value * gradient[k], 0),
    );
    expect(difference(along, golden.gradients)).toBeLessThan(tolerance);
  });

  test.each(['simd', 'reference'] as const)('the forecast of the core, on %s', async (engine) => {
    const core = createCore();
    await core.useEngine(engine);
    const snapshot = { run: 'golden', batch: 0, shape, weights: Float32Array.from(flat) };
    const { answer } = await core.ask({ kind: 'forecast', inputs: Float32Array.from(x) }, snapshot);
    expect(difference(answer, golden.forecast)).toBeLessThan(1e-6);
  });
});

test('draws the weights of the encoder as those of the stack without a decoder', () => {
  const [, , { decoder, ...shape }] = CASES[2];
  const draw = (size: typeof shape) => initialWeights(size, createStream(5, 'weights'));
  const drawnWith = draw({ ...shape, decoder } as typeof shape);
  expect(drawnWith.layers.slice(0, 2)).toEqual(draw(shape).layers);
  expect(drawnWith.layers).toHaveLength(3);
  expect(drawnWith.head?.bias).toHaveLength(1);
});

// TensorFlow.js cannot train a second layer over one timestep, so the first case is not among these.
test.each(CASES.slice(1))('ten steps of Adam as stock TensorFlow.js, %s', async (_, batchSize, shape) => {
  await tf.setBackend('cpu');
  const weights = initialWeights(shape, createStream(1, 'weights'));
  const { inputs: x, targets: y } = drawn(shape, batchSize);
  const model = tf.sequential();
  const lstm = { recurrentActivation: 'sigmoid', recurrentInitializer: 'zeros' } as const;
  const { timesteps, features, outputs } = shape;
  shape.layers.forEach((layer, index) => {
    const first = index === 0 ? { inputShape: [timesteps, features] } : {};
    model.add(tf.layers.lstm({ ...layer, ...first, ...lstm }));
  });
  model.add(tf.layers.repeatVector({ n: outputs }));
  model.add(tf.layers.lstm({ units: shape.decoder.units, returnSequences: true, ...lstm }));
  model.add(tf.layers.timeDistributed({ layer: tf.layers.dense({ units: 1 }) }));
  const shapes = weightShapes(shape);
  // Copies, because the cpu backend keeps the arrays that it gets, and `adamStep` changes ours in place.
  model.setWeights(weightList(weights).map((values, k) => tf.tensor(values.slice(), shapes[k])));

  const [inputs, targets] = [toTimeMajor(x, batchSize, timesteps), toTimeMajor(y, batchSize, outputs)].map(
    (values) => Float32Array.from(values),
  );
  const xTensor = tf.tensor(Float32Array.from(x), [batchSize, timesteps, features]);
  const yTensor = tf.tensor(Float32Array.from(y), [batchSize, outputs, 1]);
  const stockLoss = () =>
    tf.losses.absoluteDifference(yTensor, model.apply(xTensor) as tf.Tensor) as tf.Scalar;
  const optimizer = tf.train.adam(0.01, 0.9, 0.999, 1e-7);
  const adam = createAdam(weightList(weights));
  for (let step = 0; step < 10; step += 1) {
    const trace = encoderDecoderForward(shape, weights, inputs, batchSize);
    const { value, dForecasts } = meanAbsoluteLoss(trace.outputs, targets);
    const gradients = encoderDecoderBackward(shape, weights, trace, dForecasts);
    adamStep(adam, weightList(weights), weightList(gradients), 0.01);
    const theirs = optimizer.minimize(stockLoss, true) as tf.Scalar;
    expect(Math.abs(value - theirs.dataSync()[0])).toBeLessThan(1e-5);
  }
  const trained = model.getWeights();
  weightList(weights).forEach((ours, k) => {
    expect(difference(ours, trained[k].dataSync())).toBeLessThan(1e-4);
  });
});
