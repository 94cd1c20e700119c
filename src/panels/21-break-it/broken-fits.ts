/**
 * Fits that cannot go well, each on the chapter's sequences. What the sentence about the learning rate says of the gates is
 * measured in `broken-fits.test.ts`. At rate 0.1 up to 17 of 100 values of a gate are within 0.01 of open or shut, at rate
 * 0.01 fewer than 1. At rate 0.5 the gradients of the LSTM layers are exactly 0 after the fit: only the head still learns.
 */
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
