/** The values of one unit of an LSTM layer over time, for the figure of the gates. */
import type { LstmTrace } from '../core/lstm/layer';

/** In the order of the formulas: gates, candidate, cell, hidden state. */
export const quantities = ['i', 'f', 'o', 'g', 'c', 'h'] as const;
export type Quantity = (typeof quantities)[number];

/** Every quantity at every timestep: [timesteps] each. */
export type UnitTrace = Readonly<Record<Quantity, readonly number[]>>;

/** @param units of the layer. The trace must be of a single sequence. */
export function unitTrace(trace: LstmTrace, units: number, unit: number): UnitTrace {
  const over = (quantity: Quantity): number[] =>
    Array.from({ length: trace[quantity].length / units }, (_, t) => trace[quantity][t * units + unit]);
  return { i: over('i'), f: over('f'), o: over('o'), g: over('g'), c: over('c'), h: over('h') };
}

/** The values at one timestep, with the previous cell state: c = f·c₋ + i·g and h = o·tanh(c). */
export type UnitStep = Readonly<Record<Quantity, number>> & { readonly before: number };

/** @param timestep from 0; before the first, the cell state is 0 */
export function stepOf({ i, f, o, g, c, h }: UnitTrace, timestep: number): UnitStep {
  const [at, before] = [timestep, timestep === 0 ? 0 : c[timestep - 1]];
  return { i: i[at], f: f[at], o: o[at], g: g[at], c: c[at], h: h[at], before };
}

/** Half-life of a cell state in timesteps, if the forget gate stays at `f`; Infinity at 1, where nothing is forgotten. */
export const halfLife = (f: number): number => (f >= 1 ? Infinity : Math.log(0.5) / Math.log(f));
