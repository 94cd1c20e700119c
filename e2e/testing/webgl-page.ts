/** Runs in the page: the fused WebGL kernels on TensorFlow.js' context, and measurements for the tests. */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { backend, env, memory, mul, setBackend, tensor, type Tensor } from '@tensorflow/tfjs-core';
import { sequential } from '@tensorflow/tfjs-layers';
import { FusedAdam } from '../../src/core/kernels/fused-adam';
import type { StackBatch } from '../../src/core/kernels/fused-stack';
import { restoreModel } from '../../src/core/kernels/testing/restore-model';
import { FusedStep } from '../../src/core/kernels/webgl/fused-step';
import { stackLayout } from '../../src/core/kernels/webgl/layout';
import { readTexels } from '../../src/core/kernels/webgl/readback';
import { WebglForecaster } from '../../src/core/kernels/webgl/webgl-forecaster';
import { WebglTraining } from '../../src/core/kernels/webgl/webgl-training';
import type { StackShape } from '../../src/core/lstm/shapes';
import { addStack, disposeModel } from '../../src/core/model/build';
import { stockTraining } from '../../src/core/training/stock';

export type HeadedShape = StackShape & { readonly outputs: number };

/**
 * One action of a fit. `stock`: a step by TensorFlow.js' layers with the same optimizer. `restore`: the state is given to
 * a new model, which continues.
 */
export interface Action {
  readonly kind: 'fused' | 'stock' | 'halveWeights' | 'readOptimizer' | 'restore';
  readonly batch: StackBatch;
}

const gpgpu = () => (backend() as MathBackendWebGL).gpgpu;
const context = () => gpgpu().gl as WebGL2RenderingContext;

/** Starts TensorFlow.js on WebGL, also on software GL. Returns the driver's name. */
export async function startWebgl(): Promise<string> {
  env().set('SOFTWARE_WEBGL_ENABLED', true);
  if (!(await setBackend('webgl'))) throw new Error('TensorFlow.js has no WebGL here.');
  const gl = context();
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
}

/** One step from given flat weights: its loss, its gradients, and the head's output at the first timestep it reads. */
export async function stepOnce(
  shape: HeadedShape,
  planned: StackBatch,
  weights: Float32Array,
  batch: StackBatch,
) {
  const layout = stackLayout(shape);
  const step = new FusedStep(gpgpu(), layout);
  // First a batch of the planned size, whose values stay in the textures.
  step.weights.upload('weights', weights);
  step.run(planned.inputs, planned.targets, planned.rows, { learningRate: 0.01, iteration: 1 });
  step.weights.upload('weights', weights);
  step.weights.upload('firstMoments', new Float32Array(layout.parameters));
  step.run(batch.inputs, batch.targets, batch.rows, { learningRate: 0.01, iteration: 2 });
  const { textures } = step;
  if (!textures) throw new Error('nothing ran');

  const { columns, hiddenColumns } = layout;
  const forecastTexels = await readTexels(gpgpu(), textures.forecasts, batch.rows, columns);
  // The first moment after a step from zero is a tenth of the gradient.
  const gradients = (await step.weights.read('firstMoments')).map((moment) => moment / 0.1);
  const losses = await step.takeLosses();
  step.dispose();

  const forecasts = Array.from({ length: batch.rows }, (_, b) => {
    const from = (b * columns + hiddenColumns) * 4;
    return [...forecastTexels.subarray(from, from + shape.outputs)];
  });
  return {
    loss: losses[1],
    forecasts,
    gradients,
    error: context().getError(),
  };
}

/** Trains a TensorFlow.js model and reads losses, weights and a forecast, as the page does. */
export async function train(
  shape: HeadedShape,
  weights: Float32Array[],
  learningRate: number,
  actions: Action[],
) {
  const before = memory().numTensors;
  let model = sequential();
  addStack(model, shape, 1);
  model.getWeights().forEach((weight, index) => {
    const values = tensor(weights[index], weight.shape);
    model.trainableWeights[index].write(values);
    values.dispose();
  });
  let optimizer = new FusedAdam(learningRate);
  let fused = new WebglTraining(model, optimizer);
  let stock = stockTraining(model, optimizer);
  const end = () => {
    for (const training of [stock, fused]) {
      training.dispose();
      training.dispose();
    }
    optimizer.dispose();
    disposeModel(model);
  };
  const losses: number[] = [];
  for (const { kind, batch } of actions) {
    if (kind === 'readOptimizer') {
      // The moments belong to the optimizer; the step count is a new tensor that the caller must dispose.
      const [iterations] = await optimizer.getWeights();
      iterations.tensor.dispose();
    }
    if (kind === 'restore') {
      const state = await fused.state();
      end();
      model = sequential();
      addStack(model, shape, 2);
      optimizer = new FusedAdam(learningRate);
      restoreModel(model, optimizer, state);
      fused = new WebglTraining(model, optimizer);
      stock = stockTraining(model, optimizer);
    }
    if (kind === 'halveWeights') {
      await fused.publish();
      for (const weight of model.trainableWeights) {
        const values = mul(weight.read(), 0.5);
        weight.write(values);
        values.dispose();
      }
    }
    if (kind === 'stock') {
      await fused.publish();
      stock.step(batch.inputs, batch.targets, batch.rows);
      losses.push(...Array.from(await stock.takeLosses()));
    }
    if (kind === 'fused') {
      fused.step(batch.inputs, batch.targets, batch.rows);
      losses.push(...(await fused.takeLosses()));
    }
  }
  await fused.publish();
  const trained = model.getWeights().map((weight) => weight.dataSync());
  const { inputs, rows } = actions[0].batch;
  const x = tensor(inputs, [rows, shape.timesteps, shape.features]);
  const y = model.predict(x) as Tensor;
  const forecasts = y.dataSync();
  x.dispose();
  y.dispose();
  const forecaster = new WebglForecaster(model);
  const fusedForecasts = await forecaster.predict(inputs, rows);
  forecaster.dispose();
  end();
  return {
    losses,
    trained,
    forecasts,
    fusedForecasts,
    left: memory().numTensors - before,
    error: context().getError(),
  };
}

/** The calls to the WebGL context during `batches` steps, after a first one, and every loss. */
export async function count(shape: HeadedShape, batch: StackBatch, batches: number) {
  const model = sequential();
  addStack(model, shape, 1);
  const optimizer = new FusedAdam(0.001);
  const training = new WebglTraining(model, optimizer);
  training.step(batch.inputs, batch.targets, batch.rows);
  await training.takeLosses();

  const gl = context();
  const counts: Record<string, number> = {};
  for (const name of COUNTED) {
    counts[name] = 0;
    const call = Reflect.get(gl, name) as (...args: unknown[]) => unknown;
    Reflect.set(gl, name, (...args: unknown[]) => {
      counts[name] += 1;
      return call.apply(gl, args);
    });
  }
  const tensors = memory().numTensors;
  try {
    for (let k = 0; k < batches; k += 1) {
      training.step(batch.inputs, batch.targets, batch.rows);
      await training.catchUp();
    }
  } finally {
    for (const name of COUNTED) Reflect.deleteProperty(gl, name);
  }
  const newTensors = memory().numTensors - tensors;
  const losses = await training.takeLosses();
  training.dispose();
  optimizer.dispose();
  disposeModel(model);
  return { counts, newTensors, losses };
}

const COUNTED = [
  'drawArrays',
  'drawElements',
  'readPixels',
  'createTexture',
  'createFramebuffer',
  'createProgram',
  'createBuffer',
  'createVertexArray',
  'getUniformLocation',
] as const;
