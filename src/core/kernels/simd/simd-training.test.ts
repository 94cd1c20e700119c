/**
 * A model trained by the kernel, under any order of calls, beside a stock model that goes through the same calls:
 * nobody can tell them apart, by weights, by forecasts, or by how they train on from a saved file.
 */
import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelSpec } from '../../api';
import { buildModel, disposeModel } from '../../model/build';
import { stockTraining } from '../../model/stock';
import { FusedAdam } from '../fused-adam';
import { drawBatch } from '../training-testing';
import { SimdForecaster, SimdTraining } from './simd-training';
import { stackVariants } from './create-stack';

const spec: ModelSpec = {
  timesteps: 4,
  features: 1,
  layers: [
    { units: 3, returnSequences: true },
    { units: 2, returnSequences: false },
  ],
  outputs: 2,
  seed: 5,
};
const learningRate = 0.01;
const planned = 3;
/** After a handful of steps from the same weights, in 32-bit arithmetic of different orders. */
const tolerance = 1e-5;

beforeAll(async () => {
  await tf.setBackend('cpu');
});

/** One side of the comparison. */
interface Side {
  model: tf.LayersModel;
  optimizer: FusedAdam;
  step(inputs: Float32Array, targets: Float32Array, rows: number): void;
  /** After the model was replaced, or another engine took over. */
  rebind(): Promise<void>;
}

function compiled(model: tf.LayersModel): { model: tf.LayersModel; optimizer: FusedAdam } {
  const optimizer = new FusedAdam(learningRate);
  model.compile({ optimizer, loss: 'meanAbsoluteError' });
  return { model, optimizer };
}

async function fusedSide(): Promise<Side> {
  const start = compiled(buildModel(spec));
  let training = await SimdTraining.create(start.model, start.optimizer, planned);
  const side: Side = {
    ...start,
    step: (inputs, targets, rows) => training.step(inputs, targets, rows),
    rebind: async () => {
      training.dispose();
      training = await SimdTraining.create(side.model, side.optimizer, planned);
    },
  };
  return side;
}

function stockSide(): Side {
  const side: Side = {
    ...compiled(buildModel(spec)),
    step: (inputs, targets, rows) => {
      const training = stockTraining(side.model as tf.Sequential, side.optimizer);
      training.step(inputs, targets, rows);
      training.dispose();
    },
    rebind: async () => undefined,
  };
  return side;
}

type Both = (side: Side, draw: number) => void | Promise<void>;

const calls: Record<string, Both> = {
  'fused step': (side, draw) => {
    const { inputs, targets } = drawBatch(spec, planned, draw);
    side.step(inputs, targets, planned);
  },
  'last, smaller batch': (side, draw) => {
    const { inputs, targets } = drawBatch(spec, 1, draw);
    side.step(inputs, targets, 1);
  },
  'larger batch than planned': (side, draw) => {
    const { inputs, targets } = drawBatch(spec, 5, draw);
    side.step(inputs, targets, 5);
  },
  trainOnBatch: async ({ model }, draw) => {
    const { inputs, targets } = drawBatch(spec, 2, draw);
    const x = tf.tensor3d(inputs, [2, spec.timesteps, 1]);
    const y = tf.tensor2d(targets, [2, spec.outputs]);
    await model.trainOnBatch(x, y);
    tf.dispose([x, y]);
  },
  setWeights: ({ model }, draw) => {
    tf.tidy(() => {
      const shift = drawBatch(spec, 1, draw).targets[0];
      model.setWeights(model.getWeights().map((weight) => tf.mul(weight, 1 + 0.1 * shift)));
    });
  },
  'optimizer.setWeights': async ({ optimizer }) => {
    const state = (await optimizer.getWeights()).map(({ name, tensor }) => ({
      name,
      tensor: tensor.clone(),
    }));
    await optimizer.setWeights(state);
    tf.dispose(state.map(({ tensor }) => tensor));
  },
  'save, load, and train on from the file': async (side) => {
    const old = side.model;
    let artifacts: tf.io.ModelArtifacts | undefined;
    await old.save(
      tf.io.withSaveHandler(async (saved) => {
        artifacts = saved;
        return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
      }),
      { includeOptimizer: true },
    );
    if (artifacts === undefined) throw new Error('nothing was saved');
    const loaded = await tf.loadLayersModel(tf.io.fromMemory(artifacts));
    const state = await loaded.optimizer.getWeights();
    const optimizer = new FusedAdam(learningRate);
    await optimizer.setWeights(state.map(({ name, tensor }) => ({ name, tensor: tensor.clone() })));
    loaded.optimizer.dispose();
    loaded.compile({ optimizer, loss: 'meanAbsoluteError' });
    side.optimizer.dispose();
    side.model = loaded;
    side.optimizer = optimizer;
    await side.rebind();
    disposeModel(old as tf.Sequential);
  },
  'engine move': (side) => side.rebind(),
};

const allWeights = (model: tf.LayersModel): number[] =>
  model.getWeights().flatMap((weight) => [...weight.dataSync()]);

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  const largest = Math.max(...actual.map((value, index) => Math.abs(value - expected[index])));
  expect(largest).toBeLessThanOrEqual(tolerance);
}

describe('SimdTraining', () => {
  it('leaves the model as a stock one would be, in any order of calls', async () => {
    const order = fc.array(fc.constantFrom(...Object.keys(calls)), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(order, async (names) => {
        const sides = [await fusedSide(), stockSide()];
        const [fused, stock] = sides;
        for (const [draw, name] of names.entries()) {
          const clone = fused.model.getWeights()[0].clone();
          const before = [...clone.dataSync()];
          for (const side of sides) await calls[name](side, draw);
          expectClose(allWeights(fused.model), allWeights(stock.model));
          expect([...clone.dataSync()], 'a clone keeps its values').toEqual(before);
          clone.dispose();
        }
        const moments = await Promise.all(sides.map(({ optimizer }) => optimizer.getWeights()));
        const [ours, theirs] = moments.map((state) => state.flatMap(({ tensor }) => [...tensor.dataSync()]));
        expectClose(ours, theirs);
        const forecaster = await SimdForecaster.create(fused.model);
        const { inputs } = drawBatch(spec, 2, 99);
        const x = tf.tensor3d(inputs, [2, spec.timesteps, 1]);
        const stockForecast = stock.model.predict(x) as tf.Tensor;
        expectClose([...(await forecaster.predict(inputs, 2))], [...stockForecast.dataSync()]);
        tf.dispose([x, stockForecast]);
        for (const { model, optimizer } of sides) {
          optimizer.dispose();
          disposeModel(model as tf.Sequential);
        }
      }),
      { seed: 20261124, numRuns: 25 },
    );
  });

  it('is flat in memory over ten thousand batches', async () => {
    const { model, optimizer } = compiled(buildModel(spec));
    const training = await SimdTraining.create(model, optimizer, planned);
    const { inputs, targets } = drawBatch(spec, planned, 0);
    training.step(inputs, targets, planned);
    const before = tf.memory();
    for (let batch = 0; batch < 10_000; batch++) training.step(inputs, targets, planned);
    const after = tf.memory();
    expect(after.numTensors).toBe(before.numTensors);
    expect(after.numBytes).toBe(before.numBytes);
    expect(await training.takeLosses()).toHaveLength(10_001);
  });

  it.each(stackVariants())('refuses a model it would compute otherwise (%s)', async (variant) => {
    const model = tf.sequential({
      layers: [
        tf.layers.lstm({ units: 2, inputShape: [3, 1], recurrentActivation: 'hardSigmoid' }),
        tf.layers.dense({ units: 1 }),
      ],
    });
    await expect(SimdTraining.create(model, new FusedAdam(0.1), 1, variant)).rejects.toThrow(
      /recurrentActivation/,
    );
  });
});
