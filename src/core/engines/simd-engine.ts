/** Our WebAssembly kernel, which needs no TensorFlow.js; operations of the model itself run on the `cpu` backend. */
import '@tensorflow/tfjs-backend-cpu';
import { createAvailableStack } from '../kernels/simd/create-stack';
import { SimdForecaster, SimdTraining } from '../kernels/simd/simd-training';
import type { Engine } from './engine';

export const engine: Engine = {
  backend: 'cpu',
  isMeasured: true,
  costFactor: 1,
  refusal: () => undefined,
  autoRefusal: () => undefined,
  async start({ relaxed = false }) {
    const { variant, scriptReason } = await createAvailableStack(relaxed);
    return { variant, ...(scriptReason !== undefined && { scriptReason }) };
  },
  check: () => undefined,
  training: SimdTraining.create,
  forecaster: SimdForecaster.create,
};
