/**
 * A model trained by the kernel, under any order of calls, beside a stock model that goes through the same calls: the
 * two are equal in weights, in forecasts, and in how they train on from a saved file.
 */
import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { OutOfMemory } from '../../out-of-memory';
import { FusedAdam } from '../fused-adam';
import { drawTrainingBatch } from '../testing/training-batch';
import { createStack, stackVariants } from './create-stack';
import { SimdForecaster, SimdTraining } from './simd-training';
import { supportedVariants } from './support';
import {
  allWeights,
  calls,
  compiledModel,
  disposeSide,
  fusedSide,
  planned,
  spec,
  stockSide,
} from './testing/training-calls';

/** After a handful of steps from the same weights, in 32-bit arithmetic of different orders. */
const tolerance = 1e-5;

beforeAll(async () => {
  await tf.setBackend('cpu');
});

function expectClose(actual: readonly number[], expected: readonly number[], what: string): void {
  expect(actual, what).toHaveLength(expected.length);
  const largest = Math.max(0, ...actual.map((value, index) => Math.abs(value - expected[index])));
  expect(largest, what).toBeLessThanOrEqual(tolerance);
}

describe('SimdTraining', () => {
  it.each([20261124, 20261125])(
    'leaves the model as a stock one would be, calls in any order (%d)',
    async (seed) => {
      // Looking assigns the pending weights: not after every call, so that calls also meet weights that are pending.
      const call = fc.record({ name: fc.constantFrom(...Object.keys(calls)), look: fc.boolean() });
      const order = fc.array(call, { minLength: 1, maxLength: 9 });
      await fc.assert(
        fc.asyncProperty(order, async (steps) => {
          const sides = [await fusedSide(), stockSide()];
          const [fused, stock] = sides;
          for (const [draw, { name, look }] of steps.entries()) {
            const clone = look ? fused.model.getWeights()[0].clone() : undefined;
            const before = clone && [...clone.dataSync()];
            expectClose(await calls[name](fused, draw), await calls[name](stock, draw), name);
            if (look) expectClose(allWeights(fused.model), allWeights(stock.model), `weights after ${name}`);
            expect(clone && [...clone.dataSync()], 'a clone keeps its values').toEqual(before);
            clone?.dispose();
          }
          expectClose(allWeights(fused.model), allWeights(stock.model), 'weights in the end');
          const moments = await Promise.all(sides.map(({ optimizer }) => optimizer.getWeights()));
          const [ours, theirs] = moments.map((state) =>
            state.flatMap(({ tensor }) => [...tensor.dataSync()]),
          );
          expectClose(ours, theirs, 'moments');
          const forecaster = await SimdForecaster.create(fused.model);
          const { inputs } = drawTrainingBatch(spec, 2, 99);
          const x = tf.tensor3d(inputs, [2, spec.timesteps, 1]);
          const stockForecast = stock.model.predict(x) as tf.Tensor;
          expectClose([...(await forecaster.predict(inputs, 2))], [...stockForecast.dataSync()], 'forecasts');
          tf.dispose([x, stockForecast]);
          sides.forEach(disposeSide);
        }),
        { seed, numRuns: 50 },
      );
    },
  );

  it('assigns a variable when its numbers are read, and not before', async () => {
    const { model, optimizer } = compiledModel();
    const training = await SimdTraining.create(model, optimizer, planned);
    const { inputs, targets } = drawTrainingBatch(spec, planned, 0);
    const assign = vi.spyOn(tf.Variable.prototype, 'assign');
    try {
      for (let batch = 0; batch < 3; batch++) training.step(inputs, targets, planned);
      expect(assign).not.toHaveBeenCalled();
      const [kernel] = model.getWeights();
      const read = [...kernel.dataSync()];
      expect(assign).toHaveBeenCalledTimes(1);
      training.step(inputs, targets, planned);
      expect([...kernel.dataSync()]).not.toEqual(read);
      expect(assign).toHaveBeenCalledTimes(2);
    } finally {
      assign.mockRestore();
    }
  });

  it('leaves the model its weights when there is no memory for a larger batch, and when it ends', async () => {
    const sides = [await fusedSide(), stockSide()];
    const [fused, stock] = sides;
    for (const side of sides) await calls['fused step'](side, 0);
    expect(() => fused.training.step(new Float32Array(), new Float32Array(), 1e8)).toThrow(OutOfMemory);
    expectClose(allWeights(fused.model), allWeights(stock.model), 'after a plan that failed');
    const [state, expected] = [await fused.training.state(), await stock.training.state()];
    expectClose([...state.firstMoments], [...expected.firstMoments], 'its state');
    for (const side of sides) await calls['fused step'](side, 1);
    expectClose(allWeights(fused.model), allWeights(stock.model), 'after the next step, which plans again');
    fused.training.dispose();
    expectClose(allWeights(fused.model), allWeights(stock.model), 'after the training');
    for (const side of sides) await calls.setWeights(side, 2);
    for (const { training } of sides) training.dispose();
    expectClose(allWeights(fused.model), allWeights(stock.model), 'after a second end');
  });

  it('is flat in memory over ten thousand batches', async () => {
    const { model, optimizer } = compiledModel();
    const training = await SimdTraining.create(model, optimizer, planned);
    const { inputs, targets } = drawTrainingBatch(spec, planned, 0);
    training.step(inputs, targets, planned);
    const before = tf.memory();
    for (let batch = 0; batch < 10_000; batch++) training.step(inputs, targets, planned);
    const after = tf.memory();
    expect(after.numTensors).toBe(before.numTensors);
    expect(after.numBytes).toBe(before.numBytes);
    expect(await training.takeLosses()).toHaveLength(10_001);
  });

  it.each(supportedVariants())('keeps the kernel’s own memory as large (%s)', async (variant) => {
    const stack = await createStack(variant);
    stack.plan({ shape: spec, batchSize: planned });
    const batch = { ...drawTrainingBatch(spec, planned, 0), rows: planned };
    const { buffer } = stack.weights;
    const bytes = buffer.byteLength;
    for (let iteration = 1; iteration <= 10_000; iteration++) {
      stack.step(batch, { iteration, learningRate: 0.01 });
    }
    // A memory that grows has a new buffer, and leaves the old one without bytes.
    expect(stack.weights.buffer).toBe(buffer);
    expect(buffer.byteLength).toBe(bytes);
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
