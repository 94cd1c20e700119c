/**
 * Loads a compiled kernel. The binaries (scripts/kernels.mjs) are embedded in JavaScript, as text in their own chunks,
 * so that the same import works in the page, in Node's tests, from any address, and under a policy that allows no
 * connection and only 'wasm-unsafe-eval'.
 */
import type { KernelVariant } from './support';

/** What assembly/index.ts exports; addresses are in bytes, layers are numbered from the bottom. */
export interface Kernel {
  readonly memory: WebAssembly.Memory;
  beginPlan(
    batchSize: number,
    timesteps: number,
    features: number,
    returnSequences: boolean,
    inputGradient: boolean,
  ): void;
  planLayer(units: number): number;
  planHead(outputs: number): void;
  finishPlan(): number;
  parameters(): number;
  weights(): number;
  firstMoments(): number;
  secondMoments(): number;
  gradients(): number;
  inputs(): number;
  targets(): number;
  outputs(): number;
  dOutputs(): number;
  dInputs(): number;
  joined(layer: number): number;
  gates(layer: number): number;
  cells(layer: number): number;
  dJoined(layer: number): number;
  dShown(): number;
  forward(rows: number): void;
  backward(rows: number): void;
  step(rows: number, iteration: number, learningRate: number): number;
}

const BINARIES: Record<KernelVariant, () => Promise<{ default: string }>> = {
  fixed: () => import('../../../../build/kernels/fixed.wasm?url&inline'),
  relaxed: () => import('../../../../build/kernels/relaxed.wasm?url&inline'),
};

/** Compiled modules, or those being compiled. One that failed is not kept: the next call tries again. */
const modules = new Map<KernelVariant, Promise<WebAssembly.Module>>();

/**
 * A kernel with a memory of its own: one stack each. Compiles a variant once.
 * @throws WebAssembly.CompileError where the variant is not supported
 */
export async function loadKernel(variant: KernelVariant): Promise<Kernel> {
  const module = modules.get(variant) ?? compile(variant);
  modules.set(variant, module);
  try {
    const instance = await WebAssembly.instantiate(await module);
    return instance.exports as unknown as Kernel;
  } catch (error) {
    modules.delete(variant);
    throw error;
  }
}

async function compile(variant: KernelVariant): Promise<WebAssembly.Module> {
  const { default: dataUrl } = await BINARIES[variant]();
  const binary = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return WebAssembly.compile(Uint8Array.from(binary, (byte) => byte.charCodeAt(0)));
}
