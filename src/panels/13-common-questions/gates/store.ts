/** Which unit of the model the figure of the gates shows, and at which timestep. */
import { create } from 'zustand';

/** All are counted from 0 and limited to the size of the model. */
interface GatesState {
  readonly layer: number;
  readonly unit: number;
  /** The timestep whose values are shown. */
  readonly timestep: number;
}

export const useGatesStore = create<GatesState>(() => ({ layer: 1, unit: 12, timestep: 16 }));

export const look = (change: Partial<GatesState>): void => useGatesStore.setState(change);
