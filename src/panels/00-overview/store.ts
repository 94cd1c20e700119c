/** The wave of the first figure. */
import { create } from 'zustand';
import { DECAY_RANGE, PERIOD_RANGE } from '../../core/sequence/examples';

/** Wider than the training ranges at both ends, so that the reader can see what happens outside them. */
export const periodRange = { min: 6, max: 30, step: 1 } as const;
export const decayRange = { min: 0, max: 0.15, step: 0.005 } as const;

interface OverviewState {
  /** Timesteps. */
  readonly period: number;
  readonly decay: number;
}

/** A wave within the training ranges that still swings at its end. */
const first: OverviewState = { period: 14, decay: 0.025 };

export const useOverviewStore = create<OverviewState>(() => first);

export const changePeriod = (period: number): void => useOverviewStore.setState({ period });
export const changeDecay = (decay: number): void => useOverviewStore.setState({ decay });

/** Whether the wave lies within the ranges that the model was trained on. */
export function isFamiliar({ period, decay }: OverviewState): boolean {
  const [shortest, longest] = PERIOD_RANGE;
  const [slowest, fastest] = DECAY_RANGE;
  return period >= shortest && period <= longest && decay >= slowest && decay <= fastest;
}
