/** What differs between engines: a weight update, the losses, the state of training, and forecasts. */
import { parametersOf } from '../lstm/flat-weights';
import { initialWeights } from '../lstm/initial-weights';
import { weightList, type ModelShape } from '../lstm/shapes';
import type { OptimizerState } from '../moment';
import { createStream } from '../sequence/random';

/** The whole state of training: on any engine, a training that begins with it goes on the same way. */
export interface TrainingState extends OptimizerState {
  /** [parameters], flat, in `trainableWeights` order. */
  readonly weights: Float32Array;
}

/** What an engine is given to train. */
export interface TrainingStart {
  readonly shape: ModelShape;
  /** Is copied. */
  readonly state: TrainingState;
  /** Sequences that a batch has at most. */
  readonly batchSize: number;
}

export interface Training {
  /**
   * One weight update by Adam on the mean absolute error of a batch.
   * @param inputs [rows, timesteps], one feature
   * @param targets [rows, outputs]
   */
  step(inputs: Float32Array, targets: Float32Array, rows: number, learningRate: number): void;
  /** The mean loss of each batch since the last call, in order. */
  takeLosses(): Promise<ArrayLike<number>>;
  /** Awaited after a batch; keeps the fit at most a few batches ahead of an engine that computes asynchronously. */
  catchUp?(): Promise<void> | undefined;
  /** A copy of the weights; awaited between two batches. */
  weights(): Float32Array | Promise<Float32Array>;
  /** A copy of the state; awaited between two batches. */
  state(): TrainingState | Promise<TrainingState>;
  /** Frees the engine's memory; may be called twice. */
  dispose(): void;
}

export interface Forecaster {
  /** Takes over the weights of a model, [parameters]; the caller does not change them afterwards. */
  fill(weights: Float32Array): void;
  /** Forecasts [count, outputs] of `inputs` [count, timesteps], one feature, with the weights it was last filled with. */
  predict(inputs: Float32Array, count: number): Promise<Float32Array>;
  /** Frees the engine's memory; may be called twice. */
  dispose(): void;
}

/** Before the first batch: weights drawn from the seed, no moments. */
export function initialState(shape: ModelShape, seed: number): TrainingState {
  const weights = new Float32Array(parametersOf(shape));
  weightList(initialWeights(shape, createStream(seed, 'weights'))).reduce((at, values) => {
    weights.set(values, at);
    return at + values.length;
  }, 0);
  return stateOf(shape, { weights });
}

/**
 * The state that training goes on from; without an optimizer's, from zero moments.
 * @throws RangeError when there are not as many weights or moments as the shape has
 */
export function stateOf(
  shape: ModelShape,
  { weights, optimizer }: { readonly weights: Float32Array; readonly optimizer?: OptimizerState | undefined },
): TrainingState {
  const parameters = parametersOf(shape);
  const {
    firstMoments = new Float32Array(parameters),
    secondMoments = new Float32Array(parameters),
    iterations = 0,
  } = optimizer ?? {};
  checkParameters(weights, parameters);
  for (const { length } of [firstMoments, secondMoments]) {
    if (length !== parameters) throw new RangeError(`${length} moments of ${parameters} weights.`);
  }
  return { weights, firstMoments, secondMoments, iterations };
}

/** @throws RangeError when there are more or fewer weights */
export function checkParameters({ length }: Float32Array, parameters: number): void {
  if (length !== parameters) throw new RangeError(`${length} weights where the stack has ${parameters}`);
}
