/**
 * A trained model as a value. A moment is a model's address: which run, and after how many batches. A snapshot is the
 * model itself at that moment: weights, and what training needs in order to go on from there. Types only.
 */
import type { ModelShape } from './lstm/shapes';

/** A fit, by the name that the page gave it. */
export type RunId = string;

export interface Moment {
  readonly run: RunId;
  /** Batches trained on, over all epochs, those of the runs that this one goes on from included. */
  readonly batch: number;
}

/** Adam's state; [parameters] each, flat, in `trainableWeights` order. */
export interface OptimizerState {
  readonly firstMoments: Float32Array;
  readonly secondMoments: Float32Array;
  /** Updates made. */
  readonly iterations: number;
}

/** How far a fit has come in its data. The sequences and their order follow from `samples` and `seed`. */
export interface Place {
  /** Sequences of one epoch. */
  readonly samples: number;
  readonly seed: number;
  /** From 0. */
  readonly epoch: number;
  /** Sequences of this epoch that have been trained on. */
  readonly sample: number;
  /** Of this epoch: sum of the losses of its batches, each times its sequences. */
  readonly lossSum: number;
}

/**
 * An ordinary value: it can be kept, cloned and sent. The core answers for two snapshots with the same moment as for one
 * model, so a caller that changes weights gives the snapshot another name.
 */
export interface Snapshot extends Moment {
  readonly shape: ModelShape;
  /** [parameters], flat, in `trainableWeights` order: see `stackWeights` of `core/lstm`. */
  readonly weights: Float32Array;
  /** With `place`, all that is needed to go on to the bit; without, Adam begins anew. */
  readonly optimizer?: OptimizerState;
  /** Absent where no fit has made the weights. */
  readonly place?: Place;
}
