/** Our WebAssembly kernel, which needs no TensorFlow.js. */
import { createAvailableStack } from '../kernels/simd/create-stack';
import { SimdForecaster, SimdTraining } from '../kernels/simd/simd-training';
import type { Engine } from './engine';

export const engine: Engine = {
  isMeasured: true,
  costFactor: 1,
  refusal: () => undefined,
  autoRefusal: () => undefined,
  isLoaded: () => true,
  load: () => Promise.resolve(),
  async start({ relaxed = false }) {
    const { variant, scriptReason } = await createAvailableStack(relaxed);
    return { variant, ...(scriptReason !== undefined && { scriptReason }) };
  },
  check: () => undefined,
  training: SimdTraining.create,
  forecaster: SimdForecaster.create,
};
