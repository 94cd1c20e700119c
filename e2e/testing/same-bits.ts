/** Computations whose results in the page and in Node must be equal to the bit. */
import { trainedBits } from '../../src/core/kernels/simd/testing/golden';
import { initialWeights } from '../../src/core/lstm/initial-weights';
import { weightList } from '../../src/core/lstm/shapes';
import { generateExamples } from '../../src/core/sequence/examples';
import { createStream } from '../../src/core/sequence/random';

const chapter = {
  timesteps: 50,
  features: 1,
  layers: [
    { units: 20, returnSequences: true },
    { units: 20, returnSequences: false },
  ],
  outputs: 5,
};

/** All numbers of 200 examples and of the chapter's initial weights. */
export function drawnNumbers(): number[] {
  const { inputs, targets } = generateExamples(50, 200, 5, createStream(9, 'training'));
  const weights = weightList(initialWeights(chapter, createStream(9, 'weights')));
  return [inputs, targets, ...weights].flatMap((array) => [...array]);
}

/** The result of the kernel with fixed SIMD. */
export const fixedBits = (): ReturnType<typeof trainedBits> => trainedBits('fixed');
