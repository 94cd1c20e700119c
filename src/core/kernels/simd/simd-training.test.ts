/** What training and forecasting by the kernel add to the stack itself; `state.test.ts` compares training with stock's. */
import { expect, it } from 'vitest';
import { OutOfMemory } from '../../out-of-memory';
import { initialState } from '../../training/training';
import { drawTrainingBatch, tinyShape } from '../testing/training-batch';
import { createStack, stackVariants } from './create-stack';
import { SimdForecaster, SimdTraining } from './simd-training';
import { supportedVariants } from './support';

const shape = tinyShape;
/** Sequences per batch. */
const planned = 3;
const learningRate = 0.01;
const start = { shape, state: initialState(shape, 5), batchSize: planned };
const { inputs, targets } = drawTrainingBatch(shape, planned, 0);

it.each(stackVariants())('forecasts with the weights it was last filled with (%s)', async (variant) => {
  const training = await SimdTraining.create(start, variant);
  const forecaster = await SimdForecaster.create(shape, variant);
  const fresh = async (): Promise<Float32Array> => {
    const other = await SimdForecaster.create(shape, variant);
    other.fill(training.weights());
    return other.predict(inputs, planned);
  };
  forecaster.fill(training.weights());
  const before = await forecaster.predict(inputs, planned);
  expect(before).toEqual(await fresh());
  for (let batch = 0; batch < 3; batch++) training.step(inputs, targets, planned, learningRate);
  forecaster.fill(training.weights());
  const after = await forecaster.predict(inputs, planned);
  expect(after).not.toEqual(before);
  expect(after).toEqual(await fresh());
  // More sequences than before need a new plan, which keeps the weights.
  const twice = Float32Array.from([...inputs, ...inputs]);
  expect(await forecaster.predict(twice, 2 * planned)).toEqual(Float32Array.from([...after, ...after]));
});

it('forecasts again when there was no memory for a larger batch', async () => {
  const forecaster = await SimdForecaster.create(shape);
  forecaster.fill(start.state.weights);
  const before = await forecaster.predict(inputs, planned);
  await expect(forecaster.predict(new Float32Array(), 1e8)).rejects.toThrow(OutOfMemory);
  expect(await forecaster.predict(inputs, planned)).toEqual(before);
});

it('refuses more sequences than it was planned for, and keeps its state', async () => {
  const training = await SimdTraining.create(start);
  training.step(inputs, targets, planned, learningRate);
  const before = training.state();
  const larger = drawTrainingBatch(shape, planned + 1, 0);
  expect(() => training.step(larger.inputs, larger.targets, planned + 1, learningRate)).toThrow(RangeError);
  expect(training.state()).toEqual(before);
  expect(await training.takeLosses()).toHaveLength(1);
});

it('does not change the state that it begins with, nor one that it gave', async () => {
  const kept = structuredClone(start.state);
  const training = await SimdTraining.create(start);
  training.step(inputs, targets, planned, learningRate);
  expect(start.state).toEqual(kept);
  const state = training.state();
  const copy = structuredClone(state);
  training.step(inputs, targets, planned, learningRate);
  expect(state).toEqual(copy);
  expect(training.weights()).not.toEqual(copy.weights);
});

it.each(supportedVariants())('keeps the kernel’s own memory as large (%s)', async (variant) => {
  const stack = await createStack(variant);
  stack.plan({ shape, batchSize: planned });
  const { buffer } = stack.weights;
  const bytes = buffer.byteLength;
  for (let iteration = 1; iteration <= 10_000; iteration++) {
    stack.step({ inputs, targets, rows: planned }, { iteration, learningRate });
  }
  // A memory that grows has a new buffer, and leaves the old one without bytes.
  expect(stack.weights.buffer).toBe(buffer);
  expect(buffer.byteLength).toBe(bytes);
});
