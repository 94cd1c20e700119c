/** One unit of an LSTM layer over time, as the figure of the gates draws it. */
import type { LstmTrace } from '../../../core/lstm/layer';

/** In the order of the formulas: gates, candidate, cell, hidden state. */
export const quantities = ['i', 'f', 'o', 'g', 'c', 'h'] as const;
export type Quantity = (typeof quantities)[number];

/** Every quantity at every timestep: [timesteps] each. */
export type UnitTrace = Readonly<Record<Quantity, readonly number[]>>;

/** @param units of the layer; the trace is that of a single sequence */
export function unitTrace(trace: LstmTrace, units: number, unit: number): UnitTrace {
  const over = (quantity: Quantity): number[] =>
    Array.from({ length: trace[quantity].length / units }, (_, t) => trace[quantity][t * units + unit]);
  return { i: over('i'), f: over('f'), o: over('o'), g: over('g'), c: over('c'), h: over('h') };
}

/** The numbers of one timestep, with the cell of the one before: c = f·c₋ + i·g and h = o·tanh(c). */
export type UnitStep = Readonly<Record<Quantity, number>> & { readonly before: number };

/** @param timestep from 0; before the first, the cell holds 0 */
export function stepOf({ i, f, o, g, c, h }: UnitTrace, timestep: number): UnitStep {
  const [at, before] = [timestep, timestep === 0 ? 0 : c[timestep - 1]];
  return { i: i[at], f: f[at], o: o[at], g: g[at], c: c[at], h: h[at], before };
}

/** Timesteps after which half of what a cell holds is left, if its forget gate stays at `f`; Infinity at 1, where nothing is lost. */
export const halfLife = (f: number): number => (f >= 1 ? Infinity : Math.log(0.5) / Math.log(f));
