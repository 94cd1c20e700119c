/** Our WebAssembly kernel. It computes beside TensorFlow.js; what the model does by itself runs on the plain backend. */
import '@tensorflow/tfjs-backend-cpu';
import { createStack, stackVariants } from '../kernels/simd/create-stack';
import { SimdForecaster, SimdTraining } from '../kernels/simd/simd-training';
import type { Engine, EngineDetails } from './engine';

export const engine: Engine = {
  backend: 'cpu',
  isMeasured: true,
  costFactor: 1,
  refusal: () => undefined,
  autoRefusal: () => undefined,
  start: ({ relaxed = false }) => startVariant(relaxed),
  check: () => undefined,
  training: SimdTraining.create,
  forecaster: SimdForecaster.create,
};

/**
 * Fixed SIMD where there is SIMD, since its bits are the same on every machine; relaxed where a learner asks for it. A
 * browser may have SIMD and not be allowed to compile (a policy without 'wasm-unsafe-eval'), or the kernel may not have
 * arrived: plain TypeScript then trains, slowly, and the report says why.
 */
async function startVariant(relaxed: boolean): Promise<EngineDetails> {
  let scriptReason: string | undefined;
  for (const variant of stackVariants()) {
    if (variant === 'relaxed' && !relaxed) continue;
    try {
      await createStack(variant);
      return { variant, ...(scriptReason !== undefined && variant === 'script' ? { scriptReason } : {}) };
    } catch (error) {
      scriptReason = error instanceof Error ? error.message : String(error);
    }
  }
  return { variant: 'script' };
}
