/** The functions of a worker that the benchmark calls. Settings that are left out are the chapter's. */
import { profile } from '@tensorflow/tfjs-core';
import { expose } from 'comlink';
import { createCore } from '../../src/core/create-core';
import type { EngineName } from '../../src/core/api';
import type { Training } from '../../src/core/training/training';
import { generateExamples } from '../../src/core/sequence/examples';
import { createStream } from '../../src/core/sequence/random';
import { requestOf } from '../../src/runs/fit-request';
import { fitSettingsOf, initialSettings, type Settings } from '../../src/settings/settings';
import { contestants, type ContestantName } from './contestants';
import { countDraws, watchWasmCalls } from './counting';

/** Batches that are drawn beforehand and reused, so that only the training is timed. */
const differentBatches = 8;

/** Test sequences, as section 7.5 draws. */
const testSamples = 1000;

interface Entry {
  readonly training: Training;
  /** One weight update on the next batch. */
  readonly step: () => void;
}

const entries: Entry[] = [];
let wasmCalls: (() => number) | undefined;

/** @returns the entry's number, for `round` and `count` */
async function enter(name: ContestantName, changed: Partial<Settings>): Promise<number> {
  // Only our kernel is counted by calls; TensorFlow.js' own module is counted by its kernels.
  if (name === 'simd') wasmCalls ??= watchWasmCalls();
  const settings = fitSettingsOf({ ...initialSettings, ...changed });
  const { shape, batchSize, learningRate, seed } = requestOf(settings, '1');
  const training = await contestants[name]({ shape, seed, batchSize, learningRate });
  const batches = Array.from({ length: differentBatches }, (_, index) =>
    generateExamples(shape.timesteps, batchSize, shape.outputs, createStream(seed, 'training', index)),
  );
  let next = 0;
  const step = (): void => {
    const { inputs, targets } = batches[next++ % differentBatches];
    training.step(inputs, targets, batchSize, learningRate);
  };
  return entries.push({ training, step }) - 1;
}

/**
 * Trains for so many milliseconds and at least so many batches, then waits until the last one is done.
 * @returns milliseconds per batch: all of it, and the JavaScript until it is on its way
 */
async function round(number: number, milliseconds: number, atLeast: number) {
  const { training, step } = entries[number];
  let batches = 0;
  let submitting = 0;
  const started = performance.now();
  let now = started;
  while (batches < atLeast || now - started < milliseconds) {
    const submitted = performance.now();
    step();
    submitting += performance.now() - submitted;
    batches += 1;
    await training.catchUp?.();
    now = performance.now();
  }
  await training.takeLosses();
  return { batch: (performance.now() - started) / batches, submit: submitting / batches, batches };
}

/** Of one batch each: TensorFlow.js' kernels, WebGL draw calls, calls into our own WebAssembly. */
async function count(number: number) {
  const { training, step } = entries[number];
  const draws = countDraws(step);
  const before = wasmCalls?.() ?? 0;
  step();
  const calls = (wasmCalls?.() ?? 0) - before;
  const { kernels } = await profile(step);
  await training.takeLosses();
  return { kernels: kernels.length, draws, calls };
}

const core = createCore();

/** A fit and its evaluation, as the page asks for them; `loss` is the epoch's mean, `mae` the test set's. */
async function fit(engine: EngineName, seed: number, changed: Partial<Settings> = {}) {
  await core.useEngine(engine);
  const started = performance.now();
  const request = requestOf(fitSettingsOf({ ...initialSettings, ...changed, seed }), '1');
  const { last, snapshot } = await core.fit(request, () => undefined);
  const seconds = (performance.now() - started) / 1000;
  const { answer } = await core.ask({ kind: 'evaluate', samples: testSamples, seed, draw: 0 }, snapshot);
  return { seed, seconds, loss: last.loss, mae: answer.mae };
}

const bench = { enter, round, count, fit };
export type Bench = typeof bench;

expose(bench);
