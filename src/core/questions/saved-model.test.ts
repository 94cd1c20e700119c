/** The saved files, opened by stock TensorFlow.js as from a host. */
import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, it } from 'vitest';
import type { ModelShape } from '../api';
import { createCore } from '../create-core';
import { parametersOf } from '../lstm/flat-weights';
import { createStream } from '../sequence/random';
import { savedModel } from './saved-model';

const layers = [3, 2].map((units, index) => ({ units, returnSequences: index === 0 }));
const shape: ModelShape = { timesteps: 6, features: 1, layers, outputs: 2 };

beforeAll(async () => {
  await tf.setBackend('cpu');
});

it.each([
  ['many-to-one', shape, [2, 2]],
  ['many-to-many', { ...shape, decoder: { units: 4, returnSequences: true } }, [2, 2, 1]],
] as const)('forecasts as the page does, %s', async (_, model, forecastShape) => {
  const stream = createStream(5, 'demo');
  const drawn = (length: number) => Float32Array.from({ length }, () => stream.uniform(-1, 1));
  const weights = drawn(parametersOf(model));
  const inputs = drawn(12);

  const json = await savedModel.answer({ kind: 'saved-model', shape: model, weightsFile: 'w.bin' });
  const files: Readonly<Record<string, BodyInit>> = { 'model.json': json, 'w.bin': weights.slice().buffer };
  const fetchFunc = async (address: RequestInfo | URL) =>
    new Response(files[String(address).split('/').pop() ?? '']);
  const opened = await tf.loadLayersModel(tf.io.http('http://localhost/model.json', { fetchFunc }));
  const forecast = opened.predict(tf.tensor3d(inputs, [2, 6, 1])) as tf.Tensor;
  expect(forecast.shape).toEqual(forecastShape);

  const core = createCore();
  await core.useEngine('simd');
  const { answer } = await core.ask(
    { kind: 'forecast', inputs },
    { run: '1', batch: 0, shape: model, weights },
  );
  const found = forecast.dataSync();
  expect(found).toHaveLength(answer.length);
  answer.forEach((value, k) => expect(Math.abs(value - found[k])).toBeLessThan(1e-6));
});
