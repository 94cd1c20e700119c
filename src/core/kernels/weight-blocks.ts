/** What a stack keeps for its weights where it is not in a kernel's memory: one flat block for each purpose. */
import { adamStep } from '../lstm/adam';
import { OutOfMemory } from '../out-of-memory';
import type { AdamUpdate } from './fused-stack';

/** [parameters] each, in `trainableWeights` order. */
export interface WeightBlocks {
  readonly weights: Float32Array;
  readonly firstMoments: Float32Array;
  readonly secondMoments: Float32Array;
  readonly gradients: Float32Array;
}

/** Four blocks of zeros. @throws OutOfMemory */
export function zeroBlocks(parameters: number): WeightBlocks {
  try {
    const [weights, firstMoments, secondMoments, gradients] = Array.from(
      { length: 4 },
      () => new Float32Array(parameters),
    );
    return { weights, firstMoments, secondMoments, gradients };
  } catch (cause) {
    throw new OutOfMemory(`No memory for ${parameters} weights.`, { cause });
  }
}

/** One update of the weights and the moments from the gradients, in place. */
export function updateBlocks(
  { weights, firstMoments, secondMoments, gradients }: WeightBlocks,
  { iteration, learningRate }: AdamUpdate,
): void {
  // `adamStep` counts the steps itself; `iteration` has counted this one.
  const state = { iterations: iteration - 1, m: [firstMoments], v: [secondMoments] };
  adamStep(state, [weights], [gradients], learningRate);
}
