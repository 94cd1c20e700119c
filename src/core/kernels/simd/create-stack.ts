/** Creates a stack in one of its three variants, which have the same interface. */
import type { ModelShape } from '../../lstm/shapes';
import { EncoderDecoderStack } from '../encoder-decoder-stack';
import type { FusedModel, FusedStack } from '../fused-stack';
import { loadKernel } from './kernel';
import { ScriptStack } from './script-stack';
import { supportedVariants, type KernelVariant } from './support';
import { WasmStack } from './wasm-stack';

/** `script` is plain TypeScript and runs everywhere. */
export type StackVariant = KernelVariant | 'script';

/** The variants that run here, relaxed SIMD first, plain TypeScript last. */
export function stackVariants(): StackVariant[] {
  return [...supportedVariants(), 'script'];
}

/** Fixed SIMD where there is SIMD, since its bits are the same on every machine; relaxed where a learner asks for it. */
export function chosenVariant(relaxed: boolean): StackVariant {
  const variants = stackVariants();
  if (relaxed && variants.includes('relaxed')) return 'relaxed';
  return variants.includes('fixed') ? 'fixed' : 'script';
}

/** A stack, how it computes, and why it does without WebAssembly although the browser has SIMD, in the machine's words. */
export interface AvailableStack {
  readonly stack: FusedStack;
  readonly variant: StackVariant;
  readonly scriptReason?: string;
}

/**
 * The stack of `chosenVariant`, or plain TypeScript where its kernel cannot be had: a browser may have SIMD and not be
 * allowed to compile (a policy without 'wasm-unsafe-eval'), or the kernel may not have arrived.
 */
export async function createAvailableStack(relaxed: boolean): Promise<AvailableStack> {
  let scriptReason: string | undefined;
  for (const variant of supportedVariants()) {
    if (variant === 'relaxed' && !relaxed) continue;
    try {
      return { stack: await createStack(variant), variant };
    } catch (error) {
      scriptReason = error instanceof Error ? error.message : String(error);
    }
  }
  return { stack: new ScriptStack(), variant: 'script', ...(scriptReason !== undefined && { scriptReason }) };
}

/**
 * A stack without a plan yet, with a memory of its own.
 * @throws WebAssembly.CompileError where the variant is not supported
 */
export async function createStack(variant: StackVariant): Promise<FusedStack> {
  return variant === 'script' ? new ScriptStack() : new WasmStack(await loadKernel(variant));
}

/**
 * What trains a model of this shape: one stack, or two if it has a decoder. It has no plan yet.
 * @throws WebAssembly.CompileError where the variant is not supported
 */
export async function createModel(variant: StackVariant, { decoder }: ModelShape): Promise<FusedModel> {
  const stack = await createStack(variant);
  return decoder === undefined ? stack : new EncoderDecoderStack(stack, await createStack(variant));
}
