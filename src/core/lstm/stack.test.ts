import { describe, expect, test } from 'vitest';
import { createStream } from '../sequence/random';
import type { FloatArray } from './float-array';
import { initialWeights } from './initial-weights';
import { meanAbsoluteLoss, meanSquaredLoss } from './loss';
import { weightList, weightShapes, type StackShape, type StackWeights } from './shapes';
import { checkStack, StackError, stackForward, toTimeMajor } from './stack';
import { lossAndGradients } from './step';

const stream = createStream(1, 'demo');
const uniform = (length: number) => Float64Array.from({ length }, () => stream.uniform(-1, 1));

/** Random weights in float64, in a flat list and as a stack. */
function randomWeights(shape: StackShape): StackWeights<Float64Array> {
  const list = weightShapes(shape).map((sizes) =>
    uniform(sizes.reduce((product, size) => product * size, 1)),
  );
  const layers = shape.layers.map((_, k) => {
    const [kernel, recurrentKernel, bias] = list.slice(3 * k, 3 * k + 3);
    return { kernel, recurrentKernel, bias };
  });
  if (shape.outputs === undefined) return { layers };
  const [kernel, bias] = list.slice(-2);
  return { layers, head: { kernel, bias } };
}

const vector = (units: number) => ({ units, returnSequences: false });
const sequences = (units: number) => ({ units, returnSequences: true });

describe('gradients against central differences in float64', () => {
  test.each<[string, number, StackShape]>([
    ['one unit, one timestep', 1, { timesteps: 1, features: 1, layers: [vector(1)], outputs: 1 }],
    ['two layers', 3, { timesteps: 6, features: 2, layers: [sequences(3), vector(2)], outputs: 2 }],
    [
      'three layers',
      2,
      { timesteps: 4, features: 3, layers: [sequences(2), sequences(3), vector(2)], outputs: 5 },
    ],
    ['no head', 2, { timesteps: 5, features: 1, layers: [sequences(2), vector(3)] }],
    ['many to many', 2, { timesteps: 4, features: 1, layers: [sequences(2), sequences(3)], outputs: 2 }],
    ['many to many, no head', 2, { timesteps: 4, features: 1, layers: [sequences(2), sequences(3)] }],
  ])('%s', (_, batchSize, shape) => {
    const weights = randomWeights(shape);
    const inputs = uniform(shape.timesteps * batchSize * shape.features);
    const targets = uniform(stackForward(shape, weights, inputs, batchSize).outputs.length);
    const batch = { batchSize, inputs, targets };
    for (const lossFunction of [meanAbsoluteLoss, meanSquaredLoss]) {
      const loss = () => lossAndGradients(shape, weights, batch, lossFunction).loss;
      const gradients = weightList(lossAndGradients(shape, weights, batch, lossFunction).gradients);
      weightList(weights).forEach((weight, k) => {
        const numeric = weight.map((_value, at) => centralDifference(weight, at, loss));
        expect(relativeDifference(gradients[k], numeric)).toBeLessThan(1e-6);
      });
    }
  });

  // Of a step h the error is h² from the cubic term and 1e-16 / h from rounding: 1e-5 balances the two.
  function centralDifference(weight: Float64Array, at: number, loss: () => number): number {
    const kept = weight[at];
    weight[at] = kept + 1e-5;
    const above = loss();
    weight[at] = kept - 1e-5;
    const below = loss();
    weight[at] = kept;
    return (above - below) / 2e-5;
  }

  /** Largest difference over largest gradient; an exactly zero gradient must be met exactly. */
  function relativeDifference(actual: FloatArray, expected: FloatArray): number {
    let [difference, largest] = [0, 0];
    expected.forEach((value, k) => {
      difference = Math.max(difference, Math.abs(value - actual[k]));
      largest = Math.max(largest, Math.abs(value));
    });
    return difference === 0 ? 0 : difference / largest;
  }
});

describe('section 7.1.3: return_sequences', () => {
  const input = Float32Array.of(0.1, 0.2, 0.3);
  const run = (...layers: StackShape['layers']) => {
    const shape = { timesteps: 3, features: 1, layers };
    return stackForward(shape, initialWeights(shape, createStream(1, 'weights')), input);
  };

  test('LSTM(1) gives one value, or three with return_sequences; the one is the last of the three', () => {
    expect(run(vector(1)).outputs).toHaveLength(1);
    expect(run(sequences(1)).outputs).toHaveLength(3);
    expect(run(vector(1)).outputs[0]).toBe(run(sequences(1)).outputs[2]);
  });

  test('four layers keep what each of them computed', () => {
    const { layers, outputs } = run(sequences(2), sequences(1), sequences(3), vector(4));
    expect(layers.map(({ h }) => h.length)).toEqual([6, 3, 9, 12]);
    expect([...outputs]).toEqual([...layers[3].h.slice(8)]);
  });

  test('a layer under another must return sequences; the one above it refuses', () => {
    expect(() => run(vector(1), vector(1))).toThrow(
      expect.objectContaining({ name: 'StackError', layer: 1 }),
    );
    expect(() => run(sequences(1), vector(1), vector(1))).toThrow(StackError);
    expect(() => checkStack([sequences(1), vector(1), vector(1)])).toThrow(
      expect.objectContaining({ layer: 2 }),
    );
    expect(() => checkStack([sequences(1), vector(1)])).not.toThrow();
    expect(() => checkStack([])).not.toThrow();
  });
});

test('toTimeMajor puts the batch inside the timestep', () => {
  // [2, 3, 1] and [1, 2, 2]
  expect([...toTimeMajor(Float32Array.of(1, 2, 3, 10, 20, 30), 2, 3)]).toEqual([1, 10, 2, 20, 3, 30]);
  expect([...toTimeMajor(Float32Array.of(1, 2, 3, 4), 1, 2)]).toEqual([1, 2, 3, 4]);
});
