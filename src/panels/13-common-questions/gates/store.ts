/** Which unit of the model the figure of the gates looks into, and at which timestep. */
import { create } from 'zustand';

/** All from 0, and cut to what the model has. */
interface GatesState {
  readonly layer: number;
  readonly unit: number;
  /** Whose numbers are read out. */
  readonly timestep: number;
}

export const useGatesStore = create<GatesState>(() => ({ layer: 1, unit: 12, timestep: 16 }));

export const look = (change: Partial<GatesState>): void => useGatesStore.setState(change);
