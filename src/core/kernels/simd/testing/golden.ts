/** For tests: twenty steps of the chapter's stack, which fixed SIMD computes the same to the bit on every machine. */
import { drawBatch, prepare, STACK_CASES } from '../../testing/stack-cases';
import { createStack } from '../create-stack';
import type { KernelVariant } from '../support';

/** Hashes of 20 losses in float64 and of the weights after them. */
export interface Bits {
  readonly losses: string;
  readonly weights: string;
}

/**
 * What fixed SIMD gave when this was written, by sequences in a batch: 10 pass through the stack together, 35 in slices
 * of 16, 16 and 3. It changes only with the arithmetic: an order, a polynomial.
 */
export const golden = {
  10: { losses: 'e132ef5b', weights: 'aaedc5c9' },
  35: { losses: '522620', weights: 'e97b8d23' },
} as const satisfies Record<number, Bits>;

export async function trainedBits(variant: KernelVariant): Promise<Record<keyof typeof golden, Bits>> {
  return { 10: await bitsOf(variant, 10), 35: await bitsOf(variant, 35) };
}

async function bitsOf(variant: KernelVariant, rows: number): Promise<Bits> {
  const chapter = { ...STACK_CASES[STACK_CASES.length - 1], batchSize: rows, rows };
  const stack = await createStack(variant);
  prepare(stack, chapter);
  const batch = drawBatch(chapter);
  const losses = Float64Array.from({ length: 20 }, (_, k) =>
    stack.step(batch, { iteration: k + 1, learningRate: 0.001 }),
  );
  return { losses: hash(losses), weights: hash(stack.weights.slice()) };
}

/** FNV-1a, 32 bits. */
function hash({ buffer }: Float64Array | Float32Array): string {
  const bytes = new Uint8Array(buffer);
  return bytes.reduce((state, byte) => Math.imul(state ^ byte, 0x01000193) >>> 0, 0x811c9dc5).toString(16);
}
