/** How a kernel's memory behaves over plans and batches; parity.test.ts says whether it computes rightly. */
import { describe, expect, test } from 'vitest';
import { StackError } from '../../lstm/stack';
import { OutOfMemory } from '../../out-of-memory';
import type { FusedStack } from '../fused-stack';
import { drawBatch, drawWeights, prepare, STACK_CASES } from '../testing/stack-cases';
import { createStack } from './create-stack';
import { golden, trainedBits } from './testing/golden';
import { loadKernel } from './kernel';
import { WasmStack } from './wasm-stack';

const CHAPTER = STACK_CASES[STACK_CASES.length - 1];
const { shape } = CHAPTER;
const BATCH = drawBatch(CHAPTER);

/** The losses of the first steps from seeded weights. */
function curve(stack: FusedStack, steps: number): number[] {
  return Array.from({ length: steps }, (_, k) =>
    stack.step(BATCH, { iteration: k + 1, learningRate: 0.001 }),
  );
}

describe('fixed SIMD', () => {
  test('gives the same bits on every machine', async () => {
    expect(await trainedBits('fixed')).toEqual(golden);
  });

  test('sequences of a batch do not depend on how many are planned or run', async () => {
    const [few, many] = [await createStack('fixed'), await createStack('fixed')];
    few.plan({ shape, batchSize: 3 });
    many.plan({ shape, batchSize: 64 });
    for (const stack of [few, many]) stack.weights.set(drawWeights(shape));
    const all = many.forward(BATCH.inputs, 10).slice();
    const size = shape.timesteps * shape.features;
    expect(few.forward(BATCH.inputs.subarray(0, 3 * size), 3)).toEqual(all.subarray(0, 15));
    expect(many.forward(BATCH.inputs.subarray(0, 3 * size), 3)).toEqual(all.subarray(0, 15));
  });
});

describe('memory', () => {
  test('stays as it is from batch to batch', async () => {
    const kernel = await loadKernel('fixed');
    const stack = new WasmStack(kernel);
    prepare(stack, CHAPTER);
    const { buffer } = kernel.memory;
    const { byteOffset } = stack.weights;
    curve(stack, 200);
    expect(kernel.memory.buffer).toBe(buffer);
    expect(stack.weights.byteOffset).toBe(byteOffset);
  });

  test('keeps weights and moments where they are when batch size or timesteps change', async () => {
    const stack = await createStack('fixed');
    prepare(stack, CHAPTER);
    curve(stack, 3);
    const { byteOffset } = stack.weights;
    const before = [stack.weights, stack.firstMoments, stack.secondMoments].map((block) => block.slice());

    stack.plan({ shape: { ...shape, timesteps: 80 }, batchSize: 500 });
    expect([stack.weights, stack.firstMoments, stack.secondMoments]).toEqual(before);
    expect(stack.weights.byteOffset).toBe(byteOffset);
  });

  test('starts at zero when a layer changes', async () => {
    const stack = await createStack('fixed');
    prepare(stack, CHAPTER);
    curve(stack, 3);
    stack.plan({ shape: { ...shape, outputs: 6 }, batchSize: 10 });
    const zeros = new Float32Array(5166);
    expect([stack.weights, stack.firstMoments, stack.secondMoments]).toEqual([zeros, zeros, zeros]);
  });

  test('throws OutOfMemory when there is not enough of it, and keeps the weights', async () => {
    const stack = await createStack('fixed');
    prepare(stack, CHAPTER);
    const huge = { shape: { ...shape, timesteps: 100_000 }, batchSize: 100_000 };
    expect(() => stack.plan(huge)).toThrow(OutOfMemory);
    expect(() => stack.weights).toThrow(RangeError);
    stack.plan({ shape, batchSize: 10 });
    expect(stack.weights).toEqual(drawWeights(shape));
  });
});

describe.each(['fixed', 'script'] as const)('%s', (variant) => {
  test.each([
    ['too few inputs', { ...BATCH, inputs: BATCH.inputs.subarray(1) }],
    ['too many targets', { ...BATCH, targets: new Float32Array(51) }],
    ['no sequence', { ...BATCH, inputs: new Float32Array(), targets: new Float32Array(), rows: 0 }],
    [
      'half a sequence',
      { inputs: BATCH.inputs.subarray(0, 525), targets: BATCH.targets.subarray(0, 52), rows: 10.5 },
    ],
    [
      'more sequences than planned',
      { ...BATCH, inputs: new Float32Array(550), targets: new Float32Array(55), rows: 11 },
    ],
  ])('refuses %s', async (_, batch) => {
    const stack = await createStack(variant);
    prepare(stack, CHAPTER);
    expect(() => stack.step(batch, { iteration: 1, learningRate: 0.001 })).toThrow(RangeError);
    expect(stack.weights).toEqual(drawWeights(shape));
  });

  test('refuses a forward pass of another length, and gradients of one', async () => {
    const stack = await createStack(variant);
    expect(() => stack.weights).toThrow(RangeError);
    prepare(stack, CHAPTER);
    expect(() => stack.forward(BATCH.inputs.subarray(0, 40), 10)).toThrow(RangeError);
    stack.forward(BATCH.inputs, 10);
    expect(() => stack.backward(BATCH.targets.subarray(1))).toThrow(RangeError);
  });

  test('throws when no pass has computed what is read', async () => {
    const stack = await createStack(variant);
    prepare(stack, CHAPTER);
    expect(() => stack.trace()).toThrow(RangeError);
    expect(() => stack.backward(BATCH.targets)).toThrow(RangeError);
    stack.forward(BATCH.inputs, 10);
    expect(() => stack.hiddenGradients()).toThrow(RangeError);
    stack.backward(BATCH.targets);
    // The gates are overwritten with gradients.
    expect(() => stack.trace()).toThrow(RangeError);
    expect(() => stack.backward(BATCH.targets)).toThrow(RangeError);
    stack.step(BATCH, { iteration: 1, learningRate: 0.001 });
    expect(() => stack.hiddenGradients()).toThrow(RangeError);
  });
});

test('the plain stack also throws OutOfMemory, and may be planned again', async () => {
  const stack = await createStack('script');
  prepare(stack, CHAPTER);
  const layers = [{ units: 1e6, returnSequences: false }];
  expect(() => stack.plan({ shape: { ...shape, layers }, batchSize: 10 })).toThrow(OutOfMemory);
  expect(() => stack.forward(BATCH.inputs, 10)).toThrow(RangeError);
  prepare(stack, CHAPTER);
  expect(stack.forward(BATCH.inputs, 10)).toHaveLength(50);
});

test.each(['fixed', 'script'] as const)('%s refuses a stack whose layers do not fit', async (variant) => {
  const stack = await createStack(variant);
  const layers = shape.layers.map((layer) => ({ ...layer, returnSequences: false }));
  expect(() => stack.plan({ shape: { ...shape, layers }, batchSize: 1 })).toThrow(StackError);
});
