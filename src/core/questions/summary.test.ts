import '@tensorflow/tfjs-backend-cpu';
import { expect, it, vi } from 'vitest';
import { chapterShape } from '../lstm/chapter';
import { initialWeights } from '../lstm/initial-weights';
import { summary } from './summary';

vi.mock('../lstm/initial-weights', { spy: true });

it('draws no weights, because that takes seconds for a large model', async () => {
  const layers = Array.from({ length: 8 }, (_, index) => ({ units: 256, returnSequences: index < 7 }));
  const { parameters } = await summary.answer({ kind: 'summary', shape: { ...chapterShape, layers } });
  expect(parameters).toBe(3_942_661);
  expect(initialWeights).not.toHaveBeenCalled();
});
