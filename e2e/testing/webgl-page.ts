/** Runs in the page: the fused WebGL kernels on TensorFlow.js' own context, and what a test wants to see of them. */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { backend, env, memory, setBackend, tensor3d, train as trainers, type Tensor } from '@tensorflow/tfjs-core';
import { sequential } from '@tensorflow/tfjs-layers';
import { addStack, disposeModel } from '../../src/core/model/build';
import { stockTraining } from '../../src/core/model/stock';
import type { LossName } from '../../src/core/kernels/fused-stack';
import { FusedStep } from '../../src/core/kernels/webgl/fused-step';
import { fromTexels, stackLayout } from '../../src/core/kernels/webgl/layout';
import { readTexels } from '../../src/core/kernels/webgl/readback';
import { webglTraining } from '../../src/core/kernels/webgl/webgl-training';
import type { StackShape } from '../../src/core/lstm/shapes';

export type HeadedShape = StackShape & { readonly outputs: number };

/** Plain arrays, because they cross from the test to the page. */
export interface PageBatch {
  readonly inputs: number[];
  readonly targets: number[];
  readonly rows: number;
}

/** Starts TensorFlow.js on WebGL, software included; the driver's name. */
export async function startWebgl(): Promise<string> {
  env().set('SOFTWARE_WEBGL_ENABLED', true);
  if (!(await setBackend('webgl'))) throw new Error('TensorFlow.js has no WebGL here.');
  const { gl } = context();
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
}

/** One step from given weights: what the head forecast before it, and the gradients it followed. */
export async function stepOnce(shape: HeadedShape, loss: LossName, weights: number[], batch: PageBatch) {
  const { gpgpu } = backend() as MathBackendWebGL;
  const layout = stackLayout(shape);
  const step = new FusedStep(gpgpu, layout, loss);
  step.weights.upload('weights', Float32Array.from(weights));
  run(step, batch, 1);
  const { textures } = step;
  if (!textures) throw new Error('nothing ran');
  const { columns, hiddenColumns, rows } = layout;
  const forecasts = await readTexels(gpgpu, textures.forecasts, batch.rows, columns);
  const parts = await readTexels(gpgpu, step.weights.gradients, step.weights.gradientRows, columns);
  const [loss0] = await step.takeLosses();
  const error = gpgpu.gl.getError();
  step.dispose();
  const size = rows * columns * 4;
  const sum = new Float32Array(size);
  parts.forEach((value, k) => (sum[k % size] += value));
  return {
    error,
    loss: loss0,
    forecasts: Array.from({ length: batch.rows }, (_, b) => [
      ...forecasts.subarray((b * columns + hiddenColumns) * 4).subarray(0, shape.outputs),
    ]).flat(),
    gradients: [...fromTexels(layout, sum)],
  };
}

/** Trains a model of TensorFlow.js, batch after batch, and reads losses and weights as the page does. */
export async function train(shape: HeadedShape, seed: number, batches: PageBatch[], learningRate: number) {
  const model = sequential();
  addStack(model, shape, seed);
  const training = webglTraining(model, learningRate);
  for (const { inputs, targets, rows } of batches) {
    training.step(Float32Array.from(inputs), Float32Array.from(targets), rows);
  }
  const losses = await training.takeLosses();
  await training.publish();
  const weights = model.getWeights().map((weight) => [...weight.dataSync()]);
  training.dispose();
  const error = context().gl.getError();
  disposeModel(model);
  return { losses, weights, error };
}

function run(step: FusedStep, { inputs, targets, rows }: PageBatch, iteration: number): void {
  const rates = { learningRate: 0.01, iteration };
  step.run(Float32Array.from(inputs), Float32Array.from(targets), rows, rates);
}

function context() {
  return (backend() as MathBackendWebGL).gpgpu;
}

/** Milliseconds, of the chapter's batch: submitting and running it fused, and with stock layers. */
export async function measure(
  shape: HeadedShape,
  batch: PageBatch,
  fusedBatches: number,
  stockBatches: number,
) {
  const model = sequential();
  addStack(model, shape, 1);
  const inputs = Float32Array.from(batch.inputs);
  const targets = Float32Array.from(batch.targets);
  const started = performance.now();
  const fused = webglTraining(model, 0.001);
  fused.step(inputs, targets, batch.rows);
  await fused.takeLosses();
  const startMs = performance.now() - started;
  const submit: number[] = [];
  const whole: number[] = [];
  for (let k = 0; k < fusedBatches; k++) {
    const t0 = performance.now();
    fused.step(inputs, targets, batch.rows);
    const t1 = performance.now();
    context().gl.finish();
    readback();
    whole.push(performance.now() - t0);
    submit.push(t1 - t0);
  }
  // Submitted in a row, as a fit does.
  const t2 = performance.now();
  const rowSubmit: number[] = [];
  for (let k = 0; k < fusedBatches; k++) {
    const t = performance.now();
    fused.step(inputs, targets, batch.rows);
    rowSubmit.push(performance.now() - t);
  }
  await fused.takeLosses();
  const inARow = (performance.now() - t2) / fusedBatches;
  fused.dispose();
  const stockMs: number[] = [];
  const stock = stockTraining(model, trainers.adam(0.001));
  for (let k = 0; k < stockBatches; k++) {
    const t = performance.now();
    stock.step(inputs, targets, batch.rows);
    await stock.takeLosses();
    stockMs.push(performance.now() - t);
  }
  stock.dispose();
  return { startMs, submit, whole, rowSubmit, inARow, stockMs };
  function readback() {
    const { gl } = context();
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
}
export { memory, tensor3d };
export type { Tensor };
export async function profile(shape: HeadedShape, batch: PageBatch) {
  const model = sequential();
  addStack(model, shape, 1);
  const inputs = Float32Array.from(batch.inputs);
  const targets = Float32Array.from(batch.targets);
  const fused = webglTraining(model, 0.001);
  fused.step(inputs, targets, batch.rows);
  await fused.takeLosses();
  const gl = context().gl as WebGL2RenderingContext;
  const draw = gl.drawArrays.bind(gl);
  let index = 0;
  let calls = 0;
  const result: Record<string, number> = {};
  const sets: Record<string, (k: number) => boolean> = {
    all: () => true,
    none: () => false,
    forward: (k) => k < 51,
    head: (k) => k === 51 || k === 52,
    backward: (k) => k >= 53 && k < 104,
    gradients: (k) => k === 104 || k === 105,
    adam: (k) => k > 105,
  };
  for (const [name, keep] of Object.entries(sets)) {
    gl.drawArrays = (...a: Parameters<typeof draw>) => {
      if (keep(index++)) draw(...a);
    };
    const times: number[] = [];
    for (let k = 0; k < 9; k++) {
      index = 0;
      const t = performance.now();
      fused.step(inputs, targets, batch.rows);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
      times.push(performance.now() - t);
    }
    calls = index;
    result[name] = times.sort((a, b) => a - b)[4];
  }
  gl.drawArrays = draw;
  await fused.takeLosses();
  fused.dispose();
  return { calls, ...result };
}
export async function starts(shape: HeadedShape, batch: PageBatch) {
  const out: number[][] = [];
  for (let k = 0; k < 3; k++) {
    const model = sequential();
    addStack(model, shape, 1);
    const t0 = performance.now();
    const fused = webglTraining(model, 0.001);
    const t1 = performance.now();
    fused.step(Float32Array.from(batch.inputs), Float32Array.from(batch.targets), batch.rows);
    const t2 = performance.now();
    await fused.takeLosses();
    const t3 = performance.now();
    await fused.publish();
    const t4 = performance.now();
    fused.dispose();
    out.push([t1 - t0, t2 - t1, t3 - t2, t4 - t3]);
  }
  return out;
}
export async function fitLike(shape: HeadedShape, batch: PageBatch) {
  const model = sequential();
  addStack(model, shape, 1);
  const fused = webglTraining(model, 0.001);
  const inputs = Float32Array.from(batch.inputs);
  const targets = Float32Array.from(batch.targets);
  fused.step(inputs, targets, batch.rows);
  await fused.takeLosses();
  console.log('first done');
  const t0 = performance.now();
  let waits = 0;
  let submit = 0;
  for (let k = 0; k < 200; k++) {
    const t = performance.now();
    fused.step(inputs, targets, batch.rows);
    submit += performance.now() - t;
    if (k < 30) console.log('k', k, performance.now() - t);
    const wait = fused.catchUp();
    if (wait) {
      waits++;
      const w0 = performance.now();
      await wait;
      if (waits < 8) console.log(k, 'waited', performance.now() - w0);
    }
  }
  const t1 = performance.now();
  const losses = await fused.takeLosses();
  const t2 = performance.now();
  fused.dispose();
  return { perBatch: (t2 - t0) / 200, waits, submit: submit / 200, tail: t2 - t1, last: losses[199] };
}
export async function hang(shape: HeadedShape, batch: PageBatch, mode: string) {
  const model = sequential();
  addStack(model, shape, 1);
  const fused = webglTraining(model, 0.001);
  const inputs = Float32Array.from(batch.inputs);
  const targets = Float32Array.from(batch.targets);
  fused.step(inputs, targets, batch.rows);
  await fused.takeLosses();
  const gl = context().gl as WebGL2RenderingContext;
  let ticks = 0;
  const timer = setInterval(() => { ticks++; if (ticks % 50 === 0) console.log('tick', ticks); }, 10);
  for (let k = 0; k < 12; k++) {
    fused.step(inputs, targets, batch.rows);
    if (mode.includes('four')) for (let j = 0; j < 3; j++) fused.step(inputs, targets, batch.rows);
    if (mode.includes('two')) { const q = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0); gl.flush(); fused.step(inputs, targets, batch.rows); console.log('first', gl.clientWaitSync(q!, 0, 0)); gl.deleteSync(q); }
    console.log('submitted', k);
    const s = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (mode.includes('flush')) gl.flush();
    let polls = 0;
    for (;;) {
      await new Promise((r) => setTimeout(r, mode.includes('slow') ? 10 : 0));
      polls++;
      const st = gl.clientWaitSync(s!, 0, 0);
      if (st !== gl.TIMEOUT_EXPIRED || polls > 300) { console.log('status', st, 'polls', polls); break; }
    }
    gl.deleteSync(s);
  }
  clearInterval(timer);
  fused.dispose();
  return 'ok';
}
