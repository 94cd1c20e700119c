/** A forecast of one wave with everything the model computed on the way: what figures that look inside a model draw. */
import { stackForward, type StackTrace } from '../core/lstm/stack';
import type { StackShape, StackWeights } from '../core/lstm/shapes';
import { generateSequence } from '../core/sequence/examples';
import type { Wave } from './forecast';

/** Of a stack with a Dense head. */
export type ForecasterShape = StackShape & { readonly outputs: number };

export interface TracedForecast {
  readonly shape: ForecasterShape;
  /** [timesteps] */
  readonly inputs: Float32Array;
  /** [outputs], the points that follow. */
  readonly expected: Float32Array;
  /** Of every layer; the forecast is its `outputs`. */
  readonly trace: StackTrace;
}

/** The last of each model: several figures show the same one. */
const latest = new WeakMap<StackWeights, { readonly wave: Wave; readonly forecast: TracedForecast }>();

/** About a millisecond for the chapter's model; the same object again for the same model and wave. */
export function traceForecast(shape: ForecasterShape, weights: StackWeights, wave: Wave): TracedForecast {
  const last = latest.get(weights);
  if (last?.wave.period === wave.period && last.wave.decay === wave.decay) return last.forecast;
  const { timesteps, outputs } = shape;
  const points = Float32Array.from(generateSequence(timesteps + outputs, wave.period, wave.decay));
  const inputs = points.subarray(0, timesteps);
  const forecast = {
    shape,
    inputs,
    expected: points.subarray(timesteps),
    trace: stackForward(shape, weights, inputs),
  };
  latest.set(weights, { wave, forecast });
  return forecast;
}
