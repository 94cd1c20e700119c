/** What the stack behind glass reads out, and what its rows show. */
import { create } from 'zustand';
import type { Cell } from './cursor';
import type { Quantity } from './unit';

interface GlassState extends Cell {
  readonly quantity: Quantity;
  /** Index of the forecast point that the backward sweep begins at. */
  readonly output: number;
}

export const useGlassCursor = create<GlassState>(() => ({
  layer: 0,
  unit: 0,
  timestep: 16,
  quantity: 'h',
  output: 0,
}));

export const lookInside = (change: Partial<GlassState>): void => useGlassCursor.setState(change);
