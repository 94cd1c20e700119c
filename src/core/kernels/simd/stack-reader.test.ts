/** Compares the reader's answers with core/lstm in float64, over unusual shapes. */
import v8 from 'node:v8';
import { describe, expect, test } from 'vitest';
import { stackWeights } from '../../lstm/flat-weights';
import type { FloatArray } from '../../lstm/float-array';
import { StackError } from '../../lstm/stack';
import { OutOfMemory } from '../../out-of-memory';
import { drawBatch, drawWeights, reference, STACK_CASES, type StackCase } from '../testing/stack-cases';
import { stackVariants, type StackVariant } from './create-stack';
import { StackReader } from './stack-reader';

// Node 20 has relaxed SIMD behind this flag; later versions and browsers have it without.
if (!stackVariants().includes('relaxed')) v8.setFlagsFromString('--experimental-wasm-relaxed-simd');

const TRACE = 1e-6;
/** Of the largest; gradients that vanish, to float32's resolution of 1. */
const GRADIENTS = 1e-4;
const VANISHED = 1e-7;

const CHAPTER = STACK_CASES[STACK_CASES.length - 1];

const largest = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function distance(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  expect(actual.length).toBe(expected.length);
  return largest(Array.from(actual, (value, k) => value - expected[k]));
}

function expectGradient(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(distance(actual, expected)).toBeLessThanOrEqual(GRADIENTS * largest(expected) + VANISHED);
}

const norm = (values: FloatArray): number => Math.hypot(...values);

/** A reader of the case's stack, and what core/lstm says of its batch. */
async function prepared(stackCase: StackCase, variant: StackVariant) {
  const { shape } = stackCase;
  const flat = drawWeights(shape);
  const batch = drawBatch(stackCase);
  const reader = await StackReader.create(shape, flat, variant);
  return {
    reader,
    batch,
    expected: reference(stackCase, stackWeights(shape, Float64Array.from(flat)), batch),
  };
}

describe.each(stackVariants())('%s', (variant) => {
  describe.each(STACK_CASES.map((stackCase) => [stackCase.name, stackCase] as const))(
    '%s',
    (_, stackCase) => {
      const { shape, rows } = stackCase;

      test('trace', async () => {
        const { reader, batch, expected } = await prepared(stackCase, variant);
        const { layers, outputs } = reader.trace(batch.inputs, rows);
        expect(distance(outputs, expected.outputs)).toBeLessThanOrEqual(TRACE);
        expect(layers).toHaveLength(shape.layers.length);
        layers.forEach((layer, index) => {
          for (const name of ['i', 'f', 'g', 'o', 'c', 'h'] as const) {
            expect(distance(layer[name], expected.layers[index][name]), name).toBeLessThanOrEqual(TRACE);
          }
        });
      });

      test('gradient of the inputs', async () => {
        const { reader, batch, expected } = await prepared(stackCase, variant);
        expectGradient(reader.inputGradient(batch.inputs, rows, expected.dOutputs), expected.dInputs);
      });

      test('lengths of gradients', async () => {
        const { reader, batch, expected } = await prepared(stackCase, variant);
        const { loss, hidden, layers, head } = reader.gradientNorms(batch.inputs, batch.targets, rows);
        expect(Math.abs(loss - expected.loss)).toBeLessThanOrEqual(TRACE);
        expect(hidden).toHaveLength(shape.layers.length);
        hidden.forEach((norms, index) => {
          const gradient = expected.dHidden[index];
          const block = gradient.length / shape.timesteps;
          const blocks = Array.from(norms, (__, t) => norm(gradient.subarray(t * block, (t + 1) * block)));
          expect(norms).toHaveLength(shape.timesteps);
          expectGradient(norms, blocks);
        });
        layers.forEach(({ kernel, recurrentKernel, bias }, index) => {
          const gradients = expected.weights.layers[index];
          expectGradient([kernel], [norm(gradients.kernel)]);
          expectGradient([recurrentKernel], [norm(gradients.recurrentKernel)]);
          expectGradient([bias], [norm(gradients.bias)]);
        });
        expect(head === undefined).toBe(shape.outputs === undefined);
        if (!head || !expected.weights.head) return;
        expectGradient(
          [head.kernel, head.bias],
          [norm(expected.weights.head.kernel), norm(expected.weights.head.bias)],
        );
      });
    },
  );

  test('an answer does not depend on what was asked before, and stays as it is', async () => {
    const { reader, batch, expected } = await prepared(CHAPTER, variant);
    const { shape, rows } = CHAPTER;
    const perRow = shape.timesteps * shape.features;
    const first = reader.trace(batch.inputs, rows);
    const kept = structuredClone(first);
    const one = reader.trace(batch.inputs.subarray(0, perRow), 1);
    const gradient = reader.inputGradient(batch.inputs, rows, expected.dOutputs);
    const keptGradient = gradient.slice();
    reader.gradientNorms(
      batch.inputs.map((input) => -input),
      batch.targets,
      rows,
    );
    reader.fill(new Float32Array(drawWeights(shape).length));
    expect(largest(reader.trace(batch.inputs, rows).outputs)).toBe(0);
    reader.fill(drawWeights(shape));

    expect(first).toEqual(kept);
    expect(gradient).toEqual(keptGradient);
    expect(reader.trace(batch.inputs, rows)).toEqual(kept);
    expect(reader.trace(batch.inputs.subarray(0, perRow), 1)).toEqual(one);
    expect(one.outputs).toEqual(kept.outputs.subarray(0, 5));
  });

  test('refuses arrays of another length, and goes on', async () => {
    const { reader, batch, expected } = await prepared(CHAPTER, variant);
    const { rows, shape } = CHAPTER;
    const { inputs, targets } = batch;
    expect(() => reader.fill(new Float32Array(3))).toThrow(RangeError);
    expect(() => reader.trace(inputs.subarray(1), rows)).toThrow(RangeError);
    expect(() => reader.trace(inputs, rows + 1)).toThrow(RangeError);
    expect(() => reader.trace(new Float32Array(), 0)).toThrow(RangeError);
    expect(() => reader.trace(inputs.subarray(0, 75), 1.5)).toThrow(RangeError);
    expect(() => reader.inputGradient(inputs, rows, targets.subarray(1))).toThrow(RangeError);
    expect(() => reader.gradientNorms(inputs, targets.subarray(1), rows)).toThrow(RangeError);
    await expect(StackReader.create(shape, new Float32Array(3), variant)).rejects.toThrow(RangeError);
    expect(distance(reader.trace(inputs, rows).outputs, expected.outputs)).toBeLessThanOrEqual(TRACE);
  });
});

test('computes by fixed SIMD, the same to the bit on every machine, unless it is told otherwise', async () => {
  const { shape, rows } = CHAPTER;
  const { reader, batch } = await prepared(CHAPTER, 'fixed');
  const unasked = await StackReader.create(shape, drawWeights(shape));
  expect(unasked.trace(batch.inputs, rows)).toEqual(reader.trace(batch.inputs, rows));
});

test('refuses a stack whose layers do not fit, and one that finds no memory', async () => {
  const { shape } = CHAPTER;
  const layers = shape.layers.map((layer) => ({ ...layer, returnSequences: false }));
  await expect(StackReader.create({ ...shape, layers }, drawWeights(shape))).rejects.toThrow(StackError);
  const { reader, batch } = await prepared(CHAPTER, 'fixed');
  expect(() => reader.trace(new Float32Array(50 * 60_000), 60_000)).toThrow(OutOfMemory);
  expect(reader.trace(batch.inputs, 10).outputs).toHaveLength(50);
});
