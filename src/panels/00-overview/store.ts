/** The wave of the first figure. */
import { create } from 'zustand';
import { DECAY_RANGE, PERIOD_RANGE } from '../../core/sequence/examples';

/** Wider than what the model was trained on, on both sides, to see what happens there. */
export const periodRange = { min: 6, max: 30, step: 1 } as const;
export const decayRange = { min: 0, max: 0.15, step: 0.005 } as const;

interface OverviewState {
  /** In timesteps. */
  readonly period: number;
  readonly decay: number;
}

/** Within the ranges of the training, with some of the swing left at the end. */
const first: OverviewState = { period: 14, decay: 0.025 };

export const useOverviewStore = create<OverviewState>(() => first);

export const changePeriod = (period: number): void => useOverviewStore.setState({ period });
export const changeDecay = (decay: number): void => useOverviewStore.setState({ decay });

/** Whether waves like this one were among those the model was trained on. */
export function isFamiliar({ period, decay }: OverviewState): boolean {
  const [shortest, longest] = PERIOD_RANGE;
  const [slowest, fastest] = DECAY_RANGE;
  return period >= shortest && period <= longest && decay >= slowest && decay <= fastest;
}
