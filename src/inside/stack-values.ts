/** Everything a stack computes for one wave, as the drawings of it take it. */
import { heatScale } from '../charts/shades';
import type { LstmTrace } from '../core/lstm/layer';
import type { ForecasterShape } from '../runs/forecast';
import type { TracedForecast } from '../runs/traced-forecast';
import type { Quantity } from './unit';

export interface StackValues {
  readonly shape: ForecasterShape;
  /** [timesteps] */
  readonly inputs: Float32Array;
  /** [outputs], the points that follow; absent when the learner gave none. */
  readonly expected?: Float32Array | undefined;
  /** From the bottom up; of each quantity [timesteps, units]. */
  readonly layers: readonly LstmTrace[];
  /** [outputs] */
  readonly outputs: ArrayLike<number>;
}

/** A forecast that was computed on the main thread. */
export const valuesOf = ({ shape, inputs, expected, trace }: TracedForecast): StackValues => ({
  shape,
  inputs,
  expected,
  layers: trace.layers,
  outputs: trace.outputs,
});

/** The values of the lightest and the darkest shade: the same for all layers, so that the same shade is the same value. */
export function shadeRange(layers: readonly LstmTrace[], quantity: Quantity): readonly [number, number] {
  if (quantity === 'i' || quantity === 'f' || quantity === 'o') return [0, 1];
  const reach = Math.max(0.1, ...layers.map((layer) => heatScale(layer[quantity])));
  return [-reach, reach];
}

/** Whether two waves have the same points: an answer that comes from a fit names a copy of its wave. */
export const isSameWave = (one: Float32Array | undefined, other: Float32Array | undefined): boolean =>
  one === other ||
  (one?.length === other?.length && (one?.every((value, t) => value === other?.[t]) ?? false));
