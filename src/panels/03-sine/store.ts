/** The sine that is drawn, and the timestep whose point is computed. */
import { create } from 'zustand';
import { within } from '../../settings/within';

/** Number of waves over the length. */
export const frequencyRange = { min: 1, max: 20 } as const;
export const lengthRange = { min: 20, max: 200, step: 10 } as const;
/** The first timestep with two points before it. */
export const firstComputed = 2;

interface SineState {
  readonly frequency: number;
  readonly length: number;
  /** Index of the computed point. */
  readonly timestep: number;
}

export const useSineStore = create<SineState>(() => ({ frequency: 5, length: 100, timestep: 12 }));

/** @throws RangeError outside `frequencyRange` */
export function changeFrequency(frequency: number): void {
  useSineStore.setState({ frequency: within(frequencyRange, frequency) });
}

/**
 * When the computed point no longer exists, the last point takes its place.
 * @throws RangeError outside `lengthRange`
 */
export function changeLength(length: number): void {
  within(lengthRange, length);
  useSineStore.setState(({ timestep }) => ({ length, timestep: Math.min(timestep, length - 1) }));
}

/** @throws RangeError for a timestep without two points before it, or beyond the end */
export function computeAt(timestep: number): void {
  const range = { min: firstComputed, max: useSineStore.getState().length - 1 };
  useSineStore.setState({ timestep: within(range, timestep) });
}

export const showChapterSine = (): void => useSineStore.setState(useSineStore.getInitialState());
