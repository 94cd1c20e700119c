/** A forecast of one wave with all values that the model computed for it, for figures of a model's inner values. */
import { stackForward, type StackTrace } from '../core/lstm/stack';
import type { StackWeights } from '../core/lstm/shapes';
import { generateSequence } from '../core/sequence/examples';
import type { ForecasterShape, Wave } from './forecast';

export interface TracedForecast {
  readonly shape: ForecasterShape;
  /** [timesteps] */
  readonly inputs: Float32Array;
  /** [outputs], the points that follow. */
  readonly expected: Float32Array;
  /** The trace of every layer; its `outputs` are the forecast. */
  readonly trace: StackTrace;
}

/** The last forecast of each model, kept because several figures show the same one. */
const latest = new WeakMap<StackWeights, { readonly wave: Wave; readonly forecast: TracedForecast }>();

/** Takes about a millisecond for the chapter's model. Returns the same object for the same model and wave. */
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
