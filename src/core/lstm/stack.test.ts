import { describe, expect, test } from 'vitest';
import { createStream } from '../sequence/random';
import type { FloatArray } from './float-array';
import { initialWeights } from './initial-weights';
import { meanAbsoluteLoss, meanSquaredLoss } from './loss';
import { weightList, weightShapes, type StackShape, type StackWeights } from './shapes';
import { checkStack, stackBackward, StackError, stackForward, toTimeMajor } from './stack';
import { lossAndGradients } from './step';

const stream = createStream(1, 'demo');
const uniform = (length: number) => Float64Array.from({ length }, () => stream.uniform(-1, 1));

/** Random weights in float64. */
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

// A step h has an error of h² from the cubic term and of 1e-16 / h from rounding; h = 1e-5 balances the two.
function centralDifference(weight: Float64Array, at: number, loss: () => number): number {
  const kept = weight[at];
  weight[at] = kept + 1e-5;
  const above = loss();
  weight[at] = kept - 1e-5;
  const below = loss();
  weight[at] = kept;
  return (above - below) / 2e-5;
}

/** Largest difference divided by largest gradient; an exactly zero gradient must be exactly zero. */
function relativeDifference(actual: FloatArray, expected: FloatArray): number {
  let [difference, largest] = [0, 0];
  expected.forEach((value, k) => {
    difference = Math.max(difference, Math.abs(value - actual[k]));
    largest = Math.max(largest, Math.abs(value));
  });
  return difference === 0 ? 0 : difference / largest;
}

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
});

describe('gradients of inputs and hidden states against central differences in float64', () => {
  const shapes: [string, StackShape][] = [
    ['one layer', { timesteps: 5, features: 2, layers: [vector(2)], outputs: 2 }],
    ['two layers', { timesteps: 5, features: 3, layers: [sequences(3), vector(2)], outputs: 2 }],
    ['many to many', { timesteps: 4, features: 2, layers: [sequences(2), sequences(3)], outputs: 3 }],
    ['many to many, no head', { timesteps: 4, features: 2, layers: [sequences(2)] }],
  ];
  const batchSize = 2;

  /** Gradients by `stackBackward` of a loss against random targets, and the loss as a function of the inputs. */
  function prepared(shape: StackShape, weights: StackWeights) {
    const inputs = uniform(shape.timesteps * batchSize * shape.features);
    const trace = stackForward(shape, weights, inputs, batchSize);
    const targets = uniform(trace.outputs.length);
    const { dForecasts } = meanSquaredLoss(trace.outputs, targets);
    const loss = () =>
      meanSquaredLoss(stackForward(shape, weights, inputs, batchSize).outputs, targets).value;
    const numeric = inputs.map((_, at) => centralDifference(inputs, at, loss));
    return { trace, numeric, gradients: stackBackward(shape, weights, trace, dForecasts) };
  }

  test.each(shapes)('inputs, %s', (_, shape) => {
    const { numeric, gradients } = prepared(shape, randomWeights(shape));
    expect(relativeDifference(gradients.dInputs, numeric)).toBeLessThan(1e-6);
  });

  // An output gate affects the loss only through its own hidden state: dL/dzo = dL/dh · tanh(c) · o(1 − o). So each
  // unit of the lowest layer gets a feature that enters only its output gate; the inputs' differences are dL/dzo.
  test.each(shapes)('hidden states, %s', (_, shape) => {
    const [{ units }] = shape.layers;
    const weights = randomWeights(shape);
    const { kernel } = weights.layers[0];
    kernel.fill(0);
    for (let u = 0; u < units; u += 1) kernel[u * 4 * units + 3 * units + u] = 1;
    const { numeric, gradients, trace } = prepared(shape, weights);
    const { c, o } = trace.layers[0];
    expect(gradients.dHidden).toHaveLength(shape.layers.length);
    const throughGate = gradients.dHidden[0].map((dh, k) => dh * Math.tanh(c[k]) * o[k] * (1 - o[k]));
    expect(relativeDifference(throughGate, numeric)).toBeLessThan(1e-6);
  });
});

describe('section 7.1.3: return_sequences', () => {
  const input = Float32Array.of(0.1, 0.2, 0.3);
  const run = (...layers: StackShape['layers']) => {
    const shape = { timesteps: 3, features: 1, layers };
    return stackForward(shape, initialWeights(shape, createStream(1, 'weights')), input);
  };

  test('LSTM(1) gives one value, or three with return_sequences, the last of which is that value', () => {
    expect(run(vector(1)).outputs).toHaveLength(1);
    expect(run(sequences(1)).outputs).toHaveLength(3);
    expect(run(vector(1)).outputs[0]).toBe(run(sequences(1)).outputs[2]);
  });

  test('the trace of four layers has the states of each', () => {
    const { layers, outputs } = run(sequences(2), sequences(1), sequences(3), vector(4));
    expect(layers.map(({ h }) => h.length)).toEqual([6, 3, 9, 12]);
    expect([...outputs]).toEqual([...layers[3].h.slice(8)]);
  });

  test('a layer below another must return sequences; otherwise the one above throws', () => {
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
