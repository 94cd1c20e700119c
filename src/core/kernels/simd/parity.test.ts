/** Every way to compute a stack against core/lstm in float64, over odd shapes and inputs. */
import v8 from 'node:v8';
import { describe, expect, test } from 'vitest';
import { adamStep, createAdam } from '../../lstm/adam';
import { weightList } from '../../lstm/shapes';
import type { FusedStack } from '../fused-stack';
import { stackWeights, weightLengths } from '../../lstm/flat-weights';
import {
  drawBatch,
  drawWeights,
  prepare,
  reference,
  STACK_CASES,
  type StackCase,
} from '../testing/stack-cases';
import { createStack, stackVariants } from './create-stack';

// Node 20 has relaxed SIMD behind this flag; later versions and browsers have it without.
if (!stackVariants().includes('relaxed')) v8.setFlagsFromString('--experimental-wasm-relaxed-simd');

/** Float32 against float64 over at most 50 timesteps. */
const VALUES = 1e-5;
/** Largest difference over largest gradient, per weight; gradients that vanish, to float32's resolution of 1. */
const GRADIENTS = 1e-4;
const VANISHED = 1e-7;
const CURVE = 1e-4;
/** A step that leaves the gradients and moves no weight. */
const FIRST = { iteration: 1, learningRate: 0 };

function distance(left: ArrayLike<number>, right: ArrayLike<number>): number {
  expect(left.length).toBe(right.length);
  return Array.from(left).reduce((largest, value, k) => Math.max(largest, Math.abs(value - right[k])), 0);
}

function expectGradients(stack: FusedStack, { shape }: StackCase, expected: readonly ArrayLike<number>[]) {
  let at = 0;
  weightLengths(shape).forEach((length, index) => {
    const gradient = stack.gradients.subarray(at, (at += length));
    expectClose(gradient, expected[index]);
  });
}

function expectClose(gradient: ArrayLike<number>, expected: ArrayLike<number>) {
  const largest = distance(expected, new Float64Array(expected.length));
  expect(distance(gradient, expected)).toBeLessThanOrEqual(GRADIENTS * largest + VANISHED);
}

test('relaxed SIMD is among the variants tested', () => {
  expect(stackVariants()).toEqual(['relaxed', 'fixed', 'script']);
});

describe.each(stackVariants())('%s', (variant) => {
  describe.each(STACK_CASES.map((stackCase) => [stackCase.name, stackCase] as const))(
    '%s',
    (_, stackCase) => {
      const weights = () => stackWeights(stackCase.shape, Float64Array.from(drawWeights(stackCase.shape)));

      test('outputs, loss and gradients', async () => {
        const stack = await createStack(variant);
        prepare(stack, stackCase);
        const batch = drawBatch(stackCase);
        const expected = reference(stackCase, weights(), batch);

        expect(distance(stack.forward(batch.inputs, batch.rows), expected.outputs)).toBeLessThanOrEqual(
          VALUES,
        );
        expect(Math.abs(stack.step(batch, FIRST) - expected.loss)).toBeLessThanOrEqual(VALUES);
        expectGradients(stack, stackCase, expected.gradients);
      });

      test('gradients of a loss of the caller’s, and of the inputs', async () => {
        const stack = await createStack(variant);
        prepare(stack, stackCase);
        const batch = drawBatch(stackCase);
        const expected = reference(stackCase, weights(), batch);

        stack.forward(batch.inputs, batch.rows);
        expectClose(stack.backward(expected.dOutputs), expected.dInputs);
        expectGradients(stack, stackCase, expected.gradients);
      });

      test('the loss over ten steps of Adam', async () => {
        const stack = await createStack(variant);
        prepare(stack, stackCase);
        const batch = drawBatch(stackCase);
        const truth = weights();
        const adam = createAdam(weightList(truth));
        for (let iteration = 1; iteration <= 10; iteration += 1) {
          const expected = reference(stackCase, truth, batch);
          adamStep(adam, weightList(truth), expected.gradients, 0.01);
          const loss = stack.step(batch, { iteration, learningRate: 0.01 });
          expect(Math.abs(loss - expected.loss)).toBeLessThanOrEqual(CURVE);
        }
      });
    },
  );

  const [, , batchOne] = STACK_CASES;
  test.each([
    ['10,000', [1e4]],
    ['−10,000', [-1e4]],
    ['10,000 to and fro', [1e4, 0, -1e4]],
    ['zero', [0]],
    ['denormals', [1e-40, -1e-42]],
  ])('inputs of %s', async (_, values) => {
    const stackCase = { ...batchOne, shape: { ...batchOne.shape, features: 1 } };
    const stack = await createStack(variant);
    prepare(stack, stackCase);
    const drawn = drawBatch(stackCase);
    const batch = { ...drawn, inputs: drawn.inputs.map((__, k) => values[k % values.length]) };
    const weights = stackWeights(stackCase.shape, Float64Array.from(drawWeights(stackCase.shape)));
    const expected = reference(stackCase, weights, batch);

    expect(distance(stack.forward(batch.inputs, batch.rows), expected.outputs)).toBeLessThanOrEqual(VALUES);
    expect(Math.abs(stack.step(batch, FIRST) - expected.loss)).toBeLessThanOrEqual(VALUES);
    expectGradients(stack, stackCase, expected.gradients);
  });
});
