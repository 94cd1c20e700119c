/** What is on the graphics card after something throws, or was disposed of twice: on a context that counts. */
import { setBackend, type Variable } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildModel } from '../../model/build';
import { OutOfMemory } from '../../out-of-memory';
import { FusedAdam } from '../fused-adam';
import { drawTrainingBatch, tinyShape } from '../testing/training-batch';
import { FusedStep } from './fused-step';
import { stackLayout } from './layout';
import { Program } from './program';
import { fakeContext, type FakeContext } from './testing/fake-context';
import { WebglForecaster } from './webgl-forecaster';
import { WebglTraining } from './webgl-training';
import * as webglContext from './webgl-context';

const spec = tinyShape;
const rows = 3;
const batch = drawTrainingBatch(spec, rows, 0);
const rates = { learningRate: 0.01, iteration: 1 };

let context: FakeContext;
beforeAll(async () => {
  await setBackend('cpu');
});
beforeEach(() => {
  context = fakeContext();
  vi.spyOn(webglContext, 'webglContext').mockReturnValue(context.gpgpu);
});

/** Textures that a first step allocates. */
function allocationsOf(action: () => { dispose: () => void }): number {
  const before = context.allocations;
  action().dispose();
  expect(context.live.size).toBe(0);
  return context.allocations - before;
}

const startStep = () => new FusedStep(context.gpgpu, stackLayout(spec));

describe('a graphics card without room', () => {
  it('for the weights is left as it was', () => {
    const all = allocationsOf(startStep);
    expect(all).toBe(7);
    for (let failing = 1; failing <= all; failing++) {
      context.allocations = 0;
      context.failsAt = (allocation) => allocation === failing;
      expect(startStep).toThrow(OutOfMemory);
      expect(context.live.size).toBe(0);
    }
  });

  it('for a batch keeps the weights alone', () => {
    const run = () => {
      const step = startStep();
      step.run(batch.inputs, batch.targets, rows, rates);
      return step;
    };
    const all = allocationsOf(run);
    const weights = allocationsOf(startStep);
    for (let failing = weights + 1; failing <= all; failing++) {
      context.allocations = 0;
      context.failsAt = () => false;
      const step = startStep();
      const before = context.live.size;
      context.failsAt = (allocation) => allocation === failing;
      expect(() => step.run(batch.inputs, batch.targets, rows, rates)).toThrow(OutOfMemory);
      expect(context.live.size).toBe(before);
      context.failsAt = () => false;
      step.run(batch.inputs, batch.targets, rows, rates);
      step.dispose();
      expect(context.live.size).toBe(0);
    }
  });

  it.each([
    ['a training', (model: ReturnType<typeof buildModel>) => new WebglTraining(model, new FusedAdam(0.1))],
    ['a forecaster', (model: ReturnType<typeof buildModel>) => new WebglForecaster(model)],
  ])('%s that cannot begin leaves nothing', (_, start) => {
    context.failsAt = (allocation) => allocation === 5;
    expect(() => start(buildModel(spec, { seed: 5 }))).toThrow(OutOfMemory);
    expect(context.live.size).toBe(0);
    context.failsAt = () => false;
    const model = buildModel(spec, { seed: 5 });
    vi.spyOn(model, 'trainableWeights', 'get').mockImplementation(() => {
      throw new Error('the weights were disposed of');
    });
    expect(() => start(model)).toThrow('disposed');
    expect(context.live.size).toBe(0);
  });
});

it('a shader that the driver refuses leaves neither program nor shaders', () => {
  context.links = false;
  expect(() => new Program(context.gl, 'void main() {}')).toThrow('refused');
  expect(context.live.size).toBe(0);
});

it('a training disposed of twice reads no deleted texture, and leaves the model what it has', () => {
  const model = buildModel(spec, { seed: 5 });
  const optimizer = new FusedAdam(0.01);
  const training = new WebglTraining(model, optimizer);
  training.step(batch.inputs, batch.targets, rows);
  training.dispose();
  const weights = () => model.getWeights().flatMap((weight) => [...weight.dataSync()]);
  expect(weights().every((weight) => weight === 0.5)).toBe(true);
  training.dispose();
  const variables = model.trainableWeights.map((weight) => weight.read() as Variable);
  expect(weights().every((weight) => weight === 0.5)).toBe(true);
  expect(optimizer.momentsOf(variables).firstMoments.every((moment) => moment === 0.5)).toBe(true);
  expect(context.readDeleted).toEqual([]);
  expect(context.live.size).toBe(0);
});

it('a forecaster refuses inputs of another length, and may be disposed of twice', async () => {
  const forecaster = new WebglForecaster(buildModel(spec, { seed: 5 }));
  await expect(forecaster.predict(batch.inputs.subarray(1), rows)).rejects.toThrow(RangeError);
  await expect(forecaster.predict(batch.inputs, rows + 1)).rejects.toThrow(RangeError);
  await expect(forecaster.predict(new Float32Array(), 0)).rejects.toThrow(RangeError);
  forecaster.dispose();
  forecaster.dispose();
  expect(context.live.size).toBe(0);
});
