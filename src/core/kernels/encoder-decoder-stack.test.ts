/** The fused encoder and decoder against core/lstm in float64, and against the stock model through the engines' training. */
import { describe, expect, test } from 'vitest';
import { adamStep, createAdam } from '../lstm/adam';
import {
  encoderDecoderBackward,
  encoderDecoderForward,
  type EncoderDecoderShape,
} from '../lstm/encoder-decoder';
import { parametersOf, stackWeights, weightLengths } from '../lstm/flat-weights';
import { meanAbsoluteLoss } from '../lstm/loss';
import { weightList, type StackWeights } from '../lstm/shapes';
import { toTimeMajor } from '../lstm/stack';
import { createStream } from '../sequence/random';
import type { FusedModel, StackBatch } from './fused-stack';
import { createModel, stackVariants } from './simd/create-stack';
import { drawWeights } from './testing/stack-cases';

const layer = (units: number, returnSequences: boolean) => ({ units, returnSequences });

const CASES: [string, EncoderDecoderShape, number][] = [
  [
    'one of everything',
    {
      timesteps: 1,
      features: 1,
      layers: [layer(1, false)],
      outputs: 1,
      decoder: { units: 1, returnSequences: true },
    },
    1,
  ],
  [
    'a decoder of another size',
    {
      timesteps: 7,
      features: 2,
      layers: [layer(5, true), layer(3, false)],
      outputs: 4,
      decoder: { units: 6, returnSequences: true },
    },
    3,
  ],
  [
    'more rows than pass together',
    {
      timesteps: 4,
      features: 1,
      layers: [layer(5, false)],
      outputs: 3,
      decoder: { units: 5, returnSequences: true },
    },
    37,
  ],
  [
    'the chapter’s',
    {
      timesteps: 50,
      features: 1,
      layers: [layer(20, true), layer(20, false)],
      outputs: 5,
      decoder: { units: 20, returnSequences: true },
    },
    10,
  ],
];

function drawBatch({ timesteps, features, outputs }: EncoderDecoderShape, rows: number): StackBatch {
  const stream = createStream(7, 'demo');
  const draw = (length: number) => Float32Array.from({ length }, () => stream.uniform(-1, 1));
  return { inputs: draw(rows * timesteps * features), targets: draw(rows * outputs), rows };
}

/** What core/lstm gives for a batch: forecasts by sequence, the loss, and gradients one array per weight. */
function reference(shape: EncoderDecoderShape, weights: StackWeights, { inputs, targets, rows }: StackBatch) {
  const trace = encoderDecoderForward(
    shape,
    weights,
    toTimeMajor(Float64Array.from(inputs), rows, shape.timesteps),
    rows,
  );
  const outputs = toTimeMajor(trace.outputs, shape.outputs, rows);
  const { value, dForecasts } = meanAbsoluteLoss(outputs, Float64Array.from(targets));
  const dOutputs = toTimeMajor(dForecasts, rows, shape.outputs);
  return {
    outputs,
    loss: value,
    gradients: weightList(encoderDecoderBackward(shape, weights, trace, dOutputs)),
  };
}

const largest = (values: ArrayLike<number>) =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const distance = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  expect(a.length).toBe(b.length);
  return largest(Array.from(a, (value, k) => value - b[k]));
};

async function prepared(shape: EncoderDecoderShape, batchSize: number): Promise<FusedModel[]> {
  const models = await Promise.all(stackVariants().map((variant) => createModel(variant, shape)));
  for (const model of models) {
    model.plan({ shape, batchSize });
    model.weights.set(drawWeights(shape));
  }
  return models;
}

describe.each(CASES)('%s', (_, shape, rows) => {
  const weights = () => stackWeights(shape, Float64Array.from(drawWeights(shape)));
  const batch = drawBatch(shape, rows);

  test('forecasts within 1e-6, gradients within 1e-4', async () => {
    const expected = reference(shape, weights(), batch);
    // More room than rows.
    for (const model of await prepared(shape, rows + 2)) {
      const scale = Math.max(1, largest(expected.outputs));
      expect(distance(model.forward(batch.inputs, rows), expected.outputs)).toBeLessThanOrEqual(1e-6 * scale);
      const loss = model.step(batch, { iteration: 1, learningRate: 0 });
      expect(Math.abs(loss - expected.loss)).toBeLessThanOrEqual(1e-6 * scale);
      let at = 0;
      weightLengths(shape).forEach((length, index) => {
        const gradient = model.gradients.subarray(at, (at += length));
        const most = largest(expected.gradients[index]);
        expect(distance(gradient, expected.gradients[index])).toBeLessThanOrEqual(1e-4 * most + 1e-7);
      });
      expect(at).toBe(parametersOf(shape));
    }
  });

  test('the loss over ten steps of Adam within 1e-4', async () => {
    for (const model of await prepared(shape, rows)) {
      const truth = weights();
      const adam = createAdam(weightList(truth));
      for (let iteration = 1; iteration <= 10; iteration += 1) {
        const expected = reference(shape, truth, batch);
        adamStep(adam, weightList(truth), expected.gradients, 0.01);
        const loss = model.step(batch, { iteration, learningRate: 0.01 });
        expect(Math.abs(loss - expected.loss)).toBeLessThanOrEqual(1e-4);
      }
    }
  });
});

test('keeps weights and moments when only the batch grows, and begins with zeros for another shape', async () => {
  const [, shape, rows] = CASES[1];
  const model = await createModel('script', shape);
  expect(() => model.weights).toThrow(RangeError);
  model.plan({ shape, batchSize: rows });
  model.weights.fill(0.5);
  model.step(drawBatch(shape, rows), { iteration: 1, learningRate: 0.01 });
  const moments = model.firstMoments.slice();
  expect(largest(moments)).toBeGreaterThan(0);
  model.plan({ shape, batchSize: 2 * rows });
  expect([...model.firstMoments]).toEqual([...moments]);
  model.plan({ shape: { ...shape, decoder: { units: 2, returnSequences: true } }, batchSize: rows });
  expect(largest(model.weights)).toBe(0);
});
