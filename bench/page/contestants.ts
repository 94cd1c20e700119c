/** Who competes: our engines as the page starts them, and stock TensorFlow.js layers on each of its backends. */
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-webgl';
import { env, getBackend, ready, setBackend, train } from '@tensorflow/tfjs-core';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedSimd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { EngineName, ModelSpec } from '../../src/core/api';
import { selectEngine, startTraining } from '../../src/core/engines';
import { FusedAdam } from '../../src/core/kernels/fused-adam';
import { buildModel } from '../../src/core/model/build';
import { stockTraining } from '../../src/core/model/stock';
import type { Training } from '../../src/core/model/training';

export interface Task {
  readonly model: ModelSpec;
  readonly batchSize: number;
  readonly learningRate: number;
}

/** Starts the backend and trains nothing yet. A worker holds contestants of one kind only: backends are global. */
type Contestant = (task: Task) => Promise<Training>;

const ours =
  (engine: EngineName): Contestant =>
  async ({ model: spec, batchSize, learningRate }) => {
    const running = await selectEngine(engine);
    const model = buildModel(spec);
    const optimizer = new FusedAdam(learningRate);
    model.compile({ optimizer, loss: 'meanAbsoluteError' });
    return startTraining(running, model, optimizer, batchSize);
  };

/**
 * The least that TensorFlow.js can do for a batch: `minimize`, without the readback of the loss that `trainOnBatch`
 * makes. Its Adam is its own, with Keras' numbers.
 */
const stock =
  (backend: 'wasm' | 'cpu' | 'webgl'): Contestant =>
  async ({ model, learningRate }) => {
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
    return stockTraining(buildModel(model), train.adam(learningRate, 0.9, 0.999, 1e-7));
  };

export const contestants = {
  simd: ours('simd'),
  webgl: ours('webgl'),
  'stock wasm': stock('wasm'),
  'stock cpu': stock('cpu'),
  'stock webgl': stock('webgl'),
} as const;

export type ContestantName = keyof typeof contestants;
