/** Fits that cannot go well, each on the chapter's sequences. */
import type { Planned } from '../../runs/experiments';
import { fitSettingsOf, initialSettings } from '../../settings/settings';

export type BrokenFitName = 'rate' | 'units';

export interface BrokenFitPlan {
  readonly name: BrokenFitName;
  readonly planned: Planned;
}

/** The chapter's fit, whatever the fields contain; only the seed is the learner's. */
const { seed: _, ...chapter } = fitSettingsOf(initialSettings);

export const brokenFits: readonly BrokenFitPlan[] = [
  { name: 'rate', planned: { ...chapter, learningRate: 0.5 } },
  { name: 'units', planned: { ...chapter, units: 1 } },
];
