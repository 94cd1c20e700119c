/** Models that the page's engines have trained, in Keras: forecast, evaluation, gradients, and ten updates of Adam. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineName, FitRequest, ModelShape, Snapshot } from '../src/core/api';
import { createCore } from '../src/core/create-core';
import { lstmLayers } from '../src/core/lstm/shapes';
import { drawPatterns, epochOrder, examplesOf, generateExamples } from '../src/core/sequence/examples';
import { createStream } from '../src/core/sequence/random';
import { toBase64 } from '../src/panels/11-complete-example/take-home/base64';
import { KerasAnswers } from './python';

interface Case {
  readonly engine: EngineName;
  readonly layers: number;
  readonly units: number;
  readonly timesteps?: number;
  readonly outputs?: number;
  /** Units of the decoder of a many-to-many model. */
  readonly decoder?: number;
}

const cases: readonly Case[] = [
  { engine: 'simd', layers: 1, units: 7 },
  { engine: 'simd', layers: 2, units: 20 },
  { engine: 'simd', layers: 4, units: 13, outputs: 3 },
  { engine: 'reference', layers: 1, units: 5, timesteps: 17 },
  { engine: 'reference', layers: 2, units: 9, timesteps: 12, outputs: 1 },
  { engine: 'simd', layers: 2, units: 11, decoder: 9 },
];

const batchSize = 10;
const updates = 10;
const testRows = 250;
const seed = 5;

const numbers = (text: unknown): Float32Array => {
  const bytes = Buffer.from(String(text), 'base64');
  return Float32Array.from({ length: bytes.length / 4 }, (_, k) => bytes.readFloatLE(4 * k));
};
const largest = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
function difference(one: ArrayLike<number>, other: ArrayLike<number>): number {
  expect(one.length).toBe(other.length);
  return largest(Array.from(one, (value, k) => value - other[k]));
}

function shapeOf({ layers, units, timesteps = 50, outputs = 5, decoder }: Case): ModelShape {
  return {
    timesteps,
    features: 1,
    layers: Array.from({ length: layers }, (_, index) => ({ units, returnSequences: index < layers - 1 })),
    outputs,
    ...(decoder === undefined ? {} : { decoder: { units: decoder, returnSequences: true } }),
  };
}

/** Everything the page says of a model that it trained a little, and what Keras needs to say the same. */
async function askPage(of: Case) {
  const shape = shapeOf(of);
  const core = createCore();
  const { engine } = await core.useEngine(of.engine);
  expect(engine).toBe(of.engine);
  const rate = { learningRate: 0.005, schedule: 'constant' } as const;
  const first: FitRequest = { run: '1', shape, samples: 300, batchSize, epochs: 1, seed, ...rate };
  const { snapshot } = await core.fit(first, () => undefined);
  // Without its moments, Adam begins anew, as in Keras.
  const from: Snapshot = { run: '1', batch: snapshot.batch, shape, weights: snapshot.weights };

  const test = generateExamples(shape.timesteps, testRows, shape.outputs, createStream(seed, 'test'));
  const forecast = await core.ask({ kind: 'forecast', inputs: test.inputs.slice() }, from);
  const error = await core.ask({ kind: 'test-error', samples: testRows, seed, draw: 0 }, from);

  const samples = batchSize * updates;
  const snapshots: Snapshot[] = [];
  const second = { ...first, run: '2', samples, from, snapshotEvery: 1 };
  const trained = await core.fit(second, (event) => {
    if (event.kind === 'snapshots') snapshots.push(...event.snapshots);
  });
  // Adam's first moments begin at zero: after one update they are a tenth of the gradients.
  const moments = snapshots.find(({ batch }) => batch === from.batch + 1)?.optimizer?.firstMoments;
  const order = epochOrder(samples, seed, 0);
  const patterns = drawPatterns(samples, createStream(seed, 'training'));
  const data = examplesOf(patterns, order, shape.timesteps, shape.outputs);
  return {
    page: {
      forecast: forecast.answer,
      mae: error.answer,
      gradients: moments?.map((moment) => 10 * moment) ?? [],
      after: trained.snapshot.weights,
    },
    question: {
      layers: shape.layers.map(({ units }) => units),
      decoder: of.decoder ?? null,
      timesteps: shape.timesteps,
      outputs: shape.outputs,
      weights: toBase64(from.weights),
      testInputs: toBase64(test.inputs),
      testTargets: toBase64(test.targets),
      inputs: toBase64(data.inputs),
      targets: toBase64(data.targets),
      batchSize,
      learningRate: rate.learningRate,
    },
  };
}

const keras = new KerasAnswers();
beforeAll(async () => {
  const versions = await keras.begin();
  expect(versions).toMatchObject({ keras: expect.any(String) });
});
afterAll(() => keras.end());

describe.each(
  cases.map((each) => {
    const shape = shapeOf(each);
    const units = lstmLayers(shape).map((layer) => layer.units);
    const kind = each.decoder === undefined ? 'many-to-one' : 'many-to-many';
    return [`${kind}, ${units.join('-')} units, trained by ${each.engine}`, each] as const;
  }),
)('%s', (_, of) => {
  let page: Awaited<ReturnType<typeof askPage>>['page'];
  let answer: Readonly<Record<string, unknown>>;
  beforeAll(async () => {
    const asked = await askPage(of);
    page = asked.page;
    answer = await keras.ask(asked.question);
  });

  it('forecasts the same', () => {
    expect(difference(numbers(answer['forecast']), page.forecast)).toBeLessThan(1e-5);
  });
  it('has the same error on the test set', () => {
    expect(page.mae).toBeGreaterThan(0.001);
    expect(Math.abs(Number(answer['mae']) - page.mae)).toBeLessThan(1e-6);
  });
  it('has the same gradients', () => {
    const gradients = numbers(answer['gradients']);
    expect(largest(gradients)).toBeGreaterThan(0);
    expect(difference(gradients, page.gradients)).toBeLessThan(1e-4 * largest(gradients));
  });
  it('has the same weights after ten updates of Adam', () => {
    const after = numbers(answer['after']);
    // What has been learned is much larger than what may differ.
    expect(difference(after, numbers(toBase64(page.after)))).toBeLessThan(1e-4);
  });
});
