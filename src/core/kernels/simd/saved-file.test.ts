/** A model and its Adam as fused training left them, saved and opened by another process that has stock TensorFlow.js alone. */
import * as tf from '@tensorflow/tfjs';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { ModelShape } from '../../api';
import { buildModel } from '../../model/build';
import { initialState } from '../../training/training';
import { FusedAdam } from '../fused-adam';
import { restoreModel } from '../testing/restore-model';
import { drawTrainingBatch } from '../testing/training-batch';
import { SimdTraining } from './simd-training';

const spec: ModelShape = {
  timesteps: 6,
  features: 1,
  layers: [
    { units: 5, returnSequences: true },
    { units: 3, returnSequences: false },
  ],
  outputs: 2,
};
const rows = 4;

/** What the other process runs: loads, predicts, trains two batches, predicts again. */
const otherProcess = `
  import * as tf from '@tensorflow/tfjs';
  import { readFileSync } from 'node:fs';
  const { artifacts, weights, batches, rows, timesteps, outputs } = JSON.parse(readFileSync(process.argv[1], 'utf8'));
  await tf.setBackend('cpu');
  const weightData = Uint8Array.from(Buffer.from(weights, 'base64')).buffer;
  const model = await tf.loadLayersModel(tf.io.fromMemory({ ...artifacts, weightData }));
  const x = ({ inputs }) => tf.tensor3d(inputs, [rows, timesteps, 1]);
  const predict = () => [...model.predict(x(batches[0])).dataSync()];
  const first = predict();
  for (const batch of batches) await model.trainOnBatch(x(batch), tf.tensor2d(batch.targets, [rows, outputs]));
  process.stdout.write(JSON.stringify({ layers: model.layers.map((layer) => layer.getClassName()), first, second: predict() }));
`;

beforeAll(async () => {
  await tf.setBackend('cpu');
});

it('predicts the same there, and trains on with the same moments', async () => {
  const model = buildModel(spec, { seed: 8 });
  const optimizer = new FusedAdam(0.01);
  model.compile({ optimizer, loss: 'meanAbsoluteError' });
  const training = await SimdTraining.create({ shape: spec, state: initialState(spec, 8), batchSize: rows });
  const train = (draw: number): void => {
    const { inputs, targets } = drawTrainingBatch(spec, rows, draw);
    training.step(inputs, targets, rows, 0.01);
    restoreModel(model, optimizer, training.state());
  };
  for (let draw = 0; draw < 5; draw++) train(draw);

  const batches = [10, 11].map((draw) => {
    const { inputs, targets } = drawTrainingBatch(spec, rows, draw);
    return { inputs: [...inputs], targets: [...targets] };
  });
  const predict = (): number[] => {
    const forecast = model.predict(tf.tensor3d(batches[0].inputs, [rows, spec.timesteps, 1])) as tf.Tensor;
    return [...forecast.dataSync()];
  };
  const folder = mkdtempSync(join(tmpdir(), 'ringdown-'));
  try {
    const file = join(folder, 'model.json');
    await model.save(
      tf.io.withSaveHandler(async ({ weightData, ...artifacts }) => {
        const weights = Buffer.from(weightData as ArrayBuffer).toString('base64');
        const { timesteps, outputs } = spec;
        writeFileSync(file, JSON.stringify({ artifacts, weights, batches, rows, timesteps, outputs }));
        return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
      }),
      { includeOptimizer: true },
    );
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', otherProcess, file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { layers, first, second } = JSON.parse(said.slice(said.indexOf('{"layers"')));
    expect(layers).toEqual(['LSTM', 'LSTM', 'Dense']);
    expectClose(first, predict());
    train(10);
    train(11);
    expectClose(second, predict());
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, index) => expect(Math.abs(value - expected[index])).toBeLessThan(1e-5));
}
