/** The cell that the figure of the whole stack reads out; the figure below it shows the gates of the same unit. */
import { create } from 'zustand';
import type { Cell } from '../../../inside/cursor';

export const useCursorStore = create<Cell>(() => ({ layer: 1, unit: 12, timestep: 16 }));

export const look = (change: Partial<Cell>): void => useCursorStore.setState(change);
