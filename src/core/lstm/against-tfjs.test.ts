/** Compares `core/lstm` with stock TensorFlow.js layers on the `cpu` backend, in float32. */
import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createStream } from '../sequence/random';
import { createAdam } from './adam';
import { initialWeights } from './initial-weights';
import { weightList, weightShapes, type StackShape } from './shapes';
import { stackForward, toTimeMajor } from './stack';
import { lossAndGradients, trainStep } from './step';

beforeAll(async () => {
  expect(await tf.setBackend('cpu')).toBe(true);
});
afterEach(() => tf.disposeVariables());

const vector = (units: number) => ({ units, returnSequences: false });
const sequences = (units: number) => ({ units, returnSequences: true });

const CASES: [string, number, StackShape][] = [
  ['every size 1', 1, { timesteps: 1, features: 1, layers: [vector(1)], outputs: 1 }],
  ['one layer, batch 1', 1, { timesteps: 7, features: 2, layers: [vector(3)], outputs: 2 }],
  [
    'two layers, two timesteps',
    4,
    { timesteps: 2, features: 3, layers: [sequences(5), vector(3)], outputs: 5 },
  ],
  ['two layers', 3, { timesteps: 9, features: 1, layers: [sequences(8), vector(5)], outputs: 5 }],
  [
    'three layers',
    2,
    { timesteps: 5, features: 3, layers: [sequences(3), sequences(8), vector(5)], outputs: 1 },
  ],
  ['the chapter’s', 10, { timesteps: 50, features: 1, layers: [sequences(20), vector(20)], outputs: 5 }],
];

/** The same stack in stock layers with the same weights, and a batch for both. */
function prepare(shape: StackShape, batchSize: number) {
  const weights = initialWeights(shape, createStream(1, 'weights'));
  const stream = createStream(1, 'demo');
  const draw = (length: number) => Float32Array.from({ length }, () => stream.uniform(0, 1));
  const { timesteps, features, outputs = 0 } = shape;
  const x = draw(batchSize * timesteps * features);
  const targets = draw(batchSize * outputs);

  const model = tf.sequential();
  shape.layers.forEach((layer, index) => {
    const first = index === 0 ? { inputShape: [timesteps, features] } : {};
    model.add(
      tf.layers.lstm({
        ...layer,
        ...first,
        recurrentActivation: 'sigmoid',
        kernelInitializer: 'glorotUniform',
        // The weights are replaced at once; the default initializer, orthogonal, is slow.
        recurrentInitializer: 'zeros',
        unitForgetBias: true,
      }),
    );
  });
  model.add(tf.layers.dense({ units: outputs }));
  const shapes = weightShapes(shape);
  // Copies, because the cpu backend keeps the arrays that it gets, and `adamStep` changes ours in place.
  model.setWeights(weightList(weights).map((values, k) => tf.tensor(values.slice(), shapes[k])));

  const xTensor = tf.tensor(x, [batchSize, timesteps, features]);
  const yTensor = tf.tensor(targets, [batchSize, outputs]);
  const forecast = () => model.apply(xTensor, { training: true }) as tf.Tensor;
  const stockLoss = () => tf.metrics.meanAbsoluteError(yTensor, forecast()).mean() as tf.Scalar;
  return {
    weights,
    batch: { batchSize, inputs: toTimeMajor(x, batchSize, timesteps), targets },
    model,
    forecast,
    stockLoss,
  };
}

function largest(values: ArrayLike<number>): number {
  return Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return largest(Array.from(a, (value, k) => value - b[k]));
}

describe.each(CASES)('%s', (_, batchSize, shape) => {
  test('forecasts within 1e-5', () => {
    const { weights, batch, forecast } = prepare(shape, batchSize);
    const ours = stackForward(shape, weights, batch.inputs, batchSize).outputs;
    expect(largestDifference(ours, forecast().dataSync())).toBeLessThan(1e-5);
  });

  test('gradients of each weight array within 1e-4 of its largest gradient', () => {
    const { weights, batch, model, stockLoss } = prepare(shape, batchSize);
    const { loss, gradients } = lossAndGradients(shape, weights, batch);
    const stock = tf.variableGrads(stockLoss);
    expect(Math.abs(loss - stock.value.dataSync()[0])).toBeLessThan(1e-5);
    weightList(gradients).forEach((ours, k) => {
      const theirs = stock.grads[model.trainableWeights[k].name].dataSync();
      const difference = largestDifference(ours, theirs);
      expect(difference).toBeLessThanOrEqual(1e-4 * largest(theirs));
    });
  });

  test('ten steps of Adam: losses within 1e-5, weights within 1e-4', () => {
    const { weights, batch, model, stockLoss } = prepare(shape, batchSize);
    const optimizer = tf.train.adam(0.01, 0.9, 0.999, 1e-7);
    const adam = createAdam(weightList(weights));
    for (let step = 0; step < 10; step += 1) {
      const ours = trainStep(shape, weights, adam, batch, 0.01);
      const theirs = optimizer.minimize(stockLoss, true) as tf.Scalar;
      expect(Math.abs(ours - theirs.dataSync()[0])).toBeLessThan(1e-5);
    }
    const trained = model.getWeights();
    weightList(weights).forEach((ours, k) => {
      expect(largestDifference(ours, trained[k].dataSync())).toBeLessThan(1e-4);
    });
  });
});

// Forecasts only: stock layers cannot train a second layer over one timestep, because the gradient of unstack throws.
test('two layers over one timestep: forecasts within 1e-5', () => {
  const shape = { timesteps: 1, features: 3, layers: [sequences(5), vector(3)], outputs: 5 };
  const { weights, batch, forecast } = prepare(shape, 4);
  const ours = stackForward(shape, weights, batch.inputs, 4).outputs;
  expect(largestDifference(ours, forecast().dataSync())).toBeLessThan(1e-5);
});

test('the default of TensorFlow.js, hardSigmoid gates, gives other outputs', () => {
  const shape = { timesteps: 5, features: 1, layers: [vector(3)] };
  const weights = initialWeights(shape, createStream(1, 'weights'));
  const x = Float32Array.of(0.9, 0.8, 0.7, 0.6, 0.5);
  const stock = tf.layers.lstm({ units: 3, recurrentInitializer: 'zeros' });
  const stockOutput = () => (stock.apply(tf.tensor(x, [1, 5, 1])) as tf.Tensor).dataSync();
  stockOutput(); // Builds the layer's weights.
  const shapes = weightShapes(shape);
  stock.setWeights(weightList(weights).map((values, k) => tf.tensor(values, shapes[k])));
  expect(largestDifference(stackForward(shape, weights, x).outputs, stockOutput())).toBeGreaterThan(1e-3);
});

test('where a forecast equals its target, TensorFlow.js gives the slope −1', () => {
  const gradient = tf.grad((y) => tf.metrics.meanAbsoluteError(tf.tensor([[1, 1]]), y as tf.Tensor).mean());
  expect([...gradient(tf.tensor([[1, 2]])).dataSync()]).toEqual([-0.5, 0.5]);
});
