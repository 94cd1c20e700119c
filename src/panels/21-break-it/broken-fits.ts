/** Fits that cannot go well, each on the chapter's sequences. */
import type { Planned } from '../../runs/experiments';

export type BrokenFitName = 'rate' | 'units';

export interface BrokenFitPlan {
  readonly name: BrokenFitName;
  readonly planned: Planned;
}

const chapter = {
  samples: 10_000,
  batchSize: 10,
  epochs: 1,
  layers: 2,
  units: 20,
  learningRate: 0.001,
} as const;

export const brokenFits: readonly BrokenFitPlan[] = [
  { name: 'rate', planned: { ...chapter, learningRate: 0.5 } },
  { name: 'units', planned: { ...chapter, units: 1 } },
];
