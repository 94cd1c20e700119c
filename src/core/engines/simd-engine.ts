/** Our WebAssembly kernel, which needs no TensorFlow.js; operations of the model itself run on the `cpu` backend. */
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
 * Fixed SIMD where there is SIMD, since its bits are the same on every machine; relaxed where the learner asks for it.
 * A browser with SIMD may not be allowed to compile (a policy without 'wasm-unsafe-eval'), or the kernel's file may not
 * load: then plain TypeScript trains, slowly, and the report says why.
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
