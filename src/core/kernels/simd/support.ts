/** Which of the two WebAssembly kernels this machine can run, asked of the engine itself with the smallest modules. */

/** `fixed` gives the same bits on every machine; `relaxed` lets the processor fuse multiply and add, and differs. */
export type KernelVariant = 'fixed' | 'relaxed';

/** \0asm, version 1; one type, () → v128; one function of it; the code section's tag. */
const HEAD = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10];
/** i32.const 0, i8x16.splat */
const ZEROS = [65, 0, 253, 15];

/** A module whose one function returns zeros in sixteen lanes. */
const SIMD_MODULE = new Uint8Array([...HEAD, 8, 1, 6, 0, ...ZEROS, 11]);
/** A module whose one function returns f32x4.relaxed_madd(0, 0, 0). */
const RELAXED_MODULE = new Uint8Array([...HEAD, 19, 1, 17, 0, ...ZEROS, ...ZEROS, ...ZEROS, 253, 133, 2, 11]);

/** The variants that run here, relaxed first; an empty list without WebAssembly SIMD. */
export function supportedVariants(): KernelVariant[] {
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(SIMD_MODULE)) return [];
  return WebAssembly.validate(RELAXED_MODULE) ? ['relaxed', 'fixed'] : ['fixed'];
}
