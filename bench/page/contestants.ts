/** The contestants: our engines as the page starts them, stock TensorFlow.js layers on each of its backends, and jax-js. */
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-webgl';
import { env, getBackend, ready, setBackend } from '@tensorflow/tfjs-core';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedSimd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { EngineName } from '../../src/core/api';
import { engines } from '../../src/core/engines/list';
import { selectEngine } from '../../src/core/engines/select';
import { trainBound } from '../../src/core/model/bound';
import { stockTraining } from '../../src/core/training/stock';
import { initialState, type Training } from '../../src/core/training/training';
import { jaxTraining } from './jax';
import type { Task } from './task';

/** Starts the backend and trains nothing yet. A worker holds contestants of one kind only: backends are global. */
type Contestant = (task: Task) => Promise<Training>;

const ours =
  (engine: EngineName): Contestant =>
  async ({ shape, seed, batchSize }) => {
    const { variant } = await selectEngine(engine);
    return engines[engine].training({ shape, state: initialState(shape, seed), batchSize }, variant);
  };

/**
 * The least that TensorFlow.js can do for a batch: `minimize`, without the readback of the loss that `trainOnBatch`
 * makes. Its Adam is its own, with Keras' numbers, and its moments in tensors.
 */
const stock =
  (backend: 'wasm' | 'cpu' | 'webgl'): Contestant =>
  async ({ shape, seed, batchSize }) => {
    env().set('SOFTWARE_WEBGL_ENABLED', true);
    // The page is not isolated from other origins, as common hosts serve it; the threaded build needs that.
    setWasmPaths({
      'tfjs-backend-wasm.wasm': plain,
      'tfjs-backend-wasm-simd.wasm': simd,
      'tfjs-backend-wasm-threaded-simd.wasm': threadedSimd,
    });
    if (!(await setBackend(backend)) || getBackend() !== backend)
      throw new Error(`no backend ${backend} here`);
    await ready();
    return trainBound({ shape, state: initialState(shape, seed), batchSize }, stockTraining);
  };

export const contestants = {
  simd: ours('simd'),
  webgl: ours('webgl'),
  'stock wasm': stock('wasm'),
  'stock cpu': stock('cpu'),
  'stock webgl': stock('webgl'),
  'jax-js': jaxTraining,
} as const;

export type ContestantName = keyof typeof contestants;
