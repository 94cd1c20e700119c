/** Compares the TensorFlow.js model with Keras' defaults and with `core/lstm`, and counts its tensors. */
import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ModelShape } from '../api';
import { initialWeights } from '../lstm/initial-weights';
import { weightList, weightShapes } from '../lstm/shapes';
import { stackForward, toTimeMajor } from '../lstm/stack';
import { createStream } from '../sequence/random';
import { buildModel, disposeModel, type Model } from './build';

/** All sizes differ, so that a mistaken size is noticed. */
const spec: ModelShape = {
  timesteps: 9,
  features: 1,
  layers: [
    { units: 7, returnSequences: true },
    { units: 5, returnSequences: true },
    { units: 3, returnSequences: false },
  ],
  outputs: 4,
};
const seed = 11;

/** As TensorFlow.js writes Keras' glorot_uniform and orthogonal. */
const glorotUniform = {
  className: 'VarianceScaling',
  config: { scale: 1, mode: 'fanAvg', distribution: 'uniform' },
};
const orthogonal = { className: 'Orthogonal', config: { gain: 1 } };

beforeAll(async () => {
  expect(await tf.setBackend('cpu')).toBe(true);
});

let before: tf.MemoryInfo;
let model: Model;
beforeEach(() => {
  before = tf.memory();
  model = buildModel(spec, { seed });
});
afterEach(() => disposeModel(model));

const weightsOf = (built: Model): Float32Array[] =>
  built.getWeights().map((weight) => weight.dataSync() as Float32Array);

/** Kernel, recurrent kernel and bias of each LSTM layer. */
const lstmWeights = () =>
  spec.layers.map(({ units }, index) => {
    const [kernel, recurrentKernel, bias] = weightsOf(model).slice(3 * index);
    return { units, kernel, recurrentKernel, bias };
  });

describe('the configuration', () => {
  it('of each LSTM layer names Keras’ defaults', () => {
    spec.layers.forEach((layer, index) => {
      expect(model.layers[index].getClassName()).toBe('LSTM');
      expect(model.layers[index].getConfig()).toMatchObject({
        ...layer,
        activation: 'tanh',
        recurrentActivation: 'sigmoid',
        useBias: true,
        unitForgetBias: true,
        kernelInitializer: glorotUniform,
        recurrentInitializer: orthogonal,
      });
    });
  });

  it('of the head is linear', () => {
    expect(model.layers).toHaveLength(spec.layers.length + 1);
    const head = model.layers[spec.layers.length];
    expect(head.getClassName()).toBe('Dense');
    expect(head.getConfig()).toMatchObject({
      units: spec.outputs,
      activation: 'linear',
      useBias: true,
      kernelInitializer: glorotUniform,
    });
  });

  it('keeps the initializers’ names in a saved file', async () => {
    let topology = '';
    await model.save(
      tf.io.withSaveHandler(async ({ modelTopology }) => {
        topology = JSON.stringify(modelTopology);
        return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
      }),
    );
    const layers: { class_name: string; config: Record<string, unknown> }[] =
      JSON.parse(topology).config.layers;
    const kernels = layers.map(({ config }) => config.kernel_initializer);
    const recurrent = layers
      .filter(({ class_name }) => class_name === 'LSTM')
      .map(({ config }) => config.recurrent_initializer);
    // Keras' spelling in the file.
    const { config } = glorotUniform;
    const glorotSaved = { class_name: 'VarianceScaling', config: { ...config, mode: 'fan_avg' } };
    expect(kernels).toMatchObject(Array(4).fill(glorotSaved));
    expect(recurrent).toMatchObject(Array(3).fill({ class_name: 'Orthogonal', config: orthogonal.config }));
  });
});

describe('the initial weights', () => {
  it('are core/lstm’s of the seed, to the bit, in Keras’ shapes', () => {
    const drawn = weightList(initialWeights(spec, createStream(seed, 'weights')));
    expect(weightsOf(model)).toEqual(drawn);
    expect(model.getWeights().map(({ shape }) => shape)).toEqual(weightShapes(spec));
  });

  it('are the same for the same seed, and every kernel differs for another seed', () => {
    const [same, other] = [buildModel(spec, { seed }), buildModel(spec, { seed: seed + 1 })];
    expect(weightsOf(same)).toEqual(weightsOf(model));
    const others = weightsOf(other);
    const kernels = weightsOf(model).filter((_, index) => model.getWeights()[index].rank === 2);
    expect(kernels).toHaveLength(7);
    for (const kernel of kernels) expect(others).not.toContainEqual(kernel);
    disposeModel(same);
    disposeModel(other);
  });

  it('have 1 in the bias of the forget gate, the second block, and 0 elsewhere', () => {
    for (const { units, bias } of lstmWeights()) {
      const blocks = [0, 1, 0, 0].flatMap((value) => Array<number>(units).fill(value));
      expect([...bias]).toEqual(blocks);
    }
    expect([...weightsOf(model)[10]]).toEqual([0, 0, 0, 0]);
  });

  it('have orthonormal rows in each recurrent kernel', () => {
    for (const { units, recurrentKernel } of lstmWeights()) {
      const deviation = tf.tidy(() => {
        const rows = tf.tensor2d(recurrentKernel, [units, 4 * units]);
        const difference = tf.sub(tf.matMul(rows, rows, false, true), tf.eye(units));
        return tf.max(tf.abs(difference)).dataSync()[0];
      });
      // Sums of at most 28 products, in float32.
      expect(deviation).toBeLessThan(1e-6);
    }
  });
});

it('forecasts the same as core/lstm', () => {
  const rows = 6;
  const stream = createStream(3, 'demo');
  const inputs = Float32Array.from({ length: rows * spec.timesteps }, () => stream.uniform(-2, 2));
  const weights = initialWeights(spec, createStream(seed, 'weights'));
  const { outputs } = stackForward(spec, weights, toTimeMajor(inputs, rows, spec.timesteps), rows);
  const forecasts = tf.tidy(() =>
    (model.predict(tf.tensor3d(inputs, [rows, spec.timesteps, 1])) as tf.Tensor).dataSync(),
  );
  expect(forecasts).toHaveLength(outputs.length);
  const differences = outputs.map((value, index) => Math.abs(value - forecasts[index]));
  expect(Math.max(...differences)).toBeLessThan(1e-5);
});

describe('memory', () => {
  it('holds the eleven weights and nothing else, and nothing once disposed', () => {
    expect(tf.memory().numTensors - before.numTensors).toBe(11);
    disposeModel(model);
    expect(tf.memory()).toMatchObject({ numTensors: before.numTensors, numBytes: before.numBytes });
    model = buildModel(spec, { seed });
  });

  it('holds nothing of a stack that TensorFlow.js refuses', () => {
    const built = tf.memory();
    const layers = spec.layers.map((layer) => ({ ...layer, returnSequences: false }));
    expect(() => buildModel({ ...spec, layers }, { seed })).toThrow(/expected ndim=3, found ndim=2/);
    expect(tf.memory()).toMatchObject({ numTensors: built.numTensors, numBytes: built.numBytes });
  });
});
