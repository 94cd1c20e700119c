/**
 * A trained model as a value. A moment identifies a model: which run, and after how many batches. A snapshot is the
 * model itself at that moment: its weights, and the state that training needs to go on from there.
 */
import type { ModelShape } from './lstm/shapes';

/** The name that the page gave to a fit. */
export type RunId = string;

export interface Moment {
  readonly run: RunId;
  /** Batches trained on, over all epochs, including those of the runs that this one goes on from. */
  readonly batch: number;
}

/** Adam's state; [parameters] each, flat, in `trainableWeights` order, zero before the first update. */
export interface OptimizerState {
  readonly firstMoments: Float32Array;
  readonly secondMoments: Float32Array;
  /** Updates made. */
  readonly iterations: number;
}

/** How far a fit has got in its data. The sequences and their order follow from `samples` and `seed`. */
export interface Place {
  /** Sequences of one epoch. */
  readonly samples: number;
  readonly seed: number;
  /** Of the last batch, from 0. */
  readonly epoch: number;
  /** Sequences of this epoch that have been trained on. */
  readonly sample: number;
  /** Initial learning rate of the schedule, as last changed by a command. */
  readonly learningRate: number;
  /** Sum over the batches of this epoch of loss × number of sequences. */
  readonly lossSum: number;
  /** Of the loss curve. Absent where the place does not come from a fit that draws one. */
  readonly openPoint?: OpenPoint;
}

/** A point of the loss curve that is being collected; see `training/loss-curve.ts`. */
export interface OpenPoint {
  /** Batches between two points. */
  readonly every: number;
  readonly batches: number;
  readonly samples: number;
  /** Of each series, over the batches: value × number of sequences. */
  readonly sums: Readonly<Record<string, number>>;
}

/**
 * A plain value: it can be kept, cloned and sent. The core takes two snapshots with the same moment for the same model,
 * so a caller that changes weights must give the snapshot another `run`.
 */
export interface Snapshot extends Moment {
  readonly shape: ModelShape;
  /** [parameters], flat, in `trainableWeights` order: see `stackWeights` of `core/lstm`. */
  readonly weights: Float32Array;
  /** Together with `place`, a fit goes on with the same bits; without it, Adam starts again from zero moments. */
  readonly optimizer?: OptimizerState;
  /** Absent when the weights do not come from a fit. */
  readonly place?: Place;
}
