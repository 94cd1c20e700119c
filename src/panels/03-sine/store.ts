/** The sine that is drawn, and the timestep whose point is computed. */
import { create } from 'zustand';

/** Whole waves over the length. */
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
  check(frequency, frequencyRange.min, frequencyRange.max);
  useSineStore.setState({ frequency });
}

/**
 * A computed point that no longer exists gives way to the last one.
 * @throws RangeError outside `lengthRange`
 */
export function changeLength(length: number): void {
  check(length, lengthRange.min, lengthRange.max);
  useSineStore.setState(({ timestep }) => ({ length, timestep: Math.min(timestep, length - 1) }));
}

/** @throws RangeError for a timestep without two points before it, or beyond the end */
export function computeAt(timestep: number): void {
  check(timestep, firstComputed, useSineStore.getState().length - 1);
  useSineStore.setState({ timestep });
}

export const showChapterSine = (): void => useSineStore.setState(useSineStore.getInitialState());

function check(value: number, min: number, max: number): void {
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(`${value} is not a whole number from ${min} to ${max}`);
  }
}
