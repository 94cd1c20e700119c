import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { createStream } from '../sequence/random';
import { adamStep, createAdam } from './adam';
import { encoderDecoderBackward, encoderDecoderForward, type EncoderDecoderShape } from './encoder-decoder';
import { parametersOf, stackWeights } from './flat-weights';
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
  { inputs, targets }: { inputs: Float64Array; targets: Float64Array },
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
