/** The request, commands, events and result of a fit. Types only. */
import type { EngineName } from '../engines/names';
import type { SimdVariant } from '../engines/report';
import type { ModelShape } from '../lstm/shapes';
import type { Moment, RunId, Snapshot } from '../moment';
import type { ModelQuestion, ModelReply } from '../questions/list';

/** How the learning rate changes over a fit; see `learningRateAt`. */
export type Schedule = 'constant' | 'cosine';

export interface FitRequest {
  /** Chosen by the caller; every event carries it. */
  readonly run: RunId;
  readonly shape: ModelShape;
  /** Training sequences. */
  readonly samples: number;
  readonly batchSize: number;
  readonly epochs: number;
  /**
   * At the beginning; `schedule` says how it changes. A fit that goes on from a snapshot is the same as the undisturbed one
   * if it is given the rate of the snapshot's `place`.
   */
  readonly learningRate: number;
  readonly schedule: Schedule;
  /** For the sequences and their order, and for the initial weights unless the fit begins from a snapshot. */
  readonly seed: number;
  /** The model to go on from, of the same shape. Absent: new weights, drawn from the seed. */
  readonly from?: Snapshot;
  /** Batches after which the fit pauses by itself. */
  readonly pauseAfter?: number;
  /** Batches after which the fit stops by itself, as at a `stop` command; 0: it trains none. */
  readonly stopAfter?: number;
  /** Absent: as fast as possible. */
  readonly batchesPerSecond?: number;
  /** Batches between two snapshots, from the first model on, that are sent while it trains. Absent: they are not sent. */
  readonly snapshotEvery?: number;
  /** The longest time between two snapshots, in seconds, for what must not be lost. Absent: only batches count. */
  readonly snapshotSeconds?: number;
  /** Questions that are answered while it trains, at most 15 times a second. One that cannot be answered gets its failure. */
  readonly watch?: readonly ModelQuestion[];
}

export type FitCommand =
  | { readonly kind: 'pause' | 'resume' | 'stop' }
  /** Trains so many batches, then pauses; sends a snapshot before the last of them, too. */
  | { readonly kind: 'step'; readonly batches: number }
  /** Changes the initial learning rate of the schedule, from the next batch on. */
  | { readonly kind: 'rate'; readonly learningRate: number }
  /** As fast as possible where `batchesPerSecond` is absent. */
  | { readonly kind: 'speed'; readonly batchesPerSecond?: number }
  /** Replaces the watched questions. */
  | { readonly kind: 'watch'; readonly watch: readonly ModelQuestion[] };

/** What a point of the curve averages over the batches since the point before, weighted by their sequences. */
export interface CurveMeans {
  /** The loss of the batches. */
  readonly recentLoss: number;
}

/** A point of the loss curve. */
export interface CurvePoint extends CurveMeans {
  /** Batches done. */
  readonly batch: number;
  /** Running mean of the epoch, as Keras prints it. */
  readonly loss: number;
  /** It has fewer batches than a whole point, and the next point replaces it. */
  readonly provisional?: true;
}

export interface FitProgress extends Moment {
  readonly state: 'running' | 'paused';
  /** Index of the epoch of the last batch, from 0. */
  readonly epoch: number;
  readonly epochs: number;
  /** The run's batch count when the fit began: 0, or that of its snapshot. */
  readonly firstBatch: number;
  /** `batch` when the fit is over. */
  readonly batches: number;
  /** Running mean of this epoch so far, weighted by sequences, as Keras prints it. NaN before the first batch. */
  readonly loss: number;
  /** The engine that the batches run on now. */
  readonly engine: EngineName;
  /** The variant of the `simd` engine, while they run on that. */
  readonly variant?: SimdVariant | undefined;
  /** Of the last batch. */
  readonly learningRate: number;
  /** Batches between two points of the curve: they are at multiples of it, and at the last batch. */
  readonly curveEvery: number;
  /** The points since the previous message. The last one may be provisional. */
  readonly curve: readonly CurvePoint[];
  /** Time in which batches were trained, without compiling, questions and pauses. */
  readonly trainingSeconds: number;
  /** Time in pauses since the request arrived. */
  readonly pausedSeconds: number;
}

/** Events come in order; snapshots and answers of a batch come before the progress that counts this batch. */
export type FitEvent =
  | { readonly kind: 'progress'; readonly progress: FitProgress }
  /**
   * Snapshots of the model that the fit begins with and of every `snapshotEvery` batches, one after `snapshotSeconds`
   * without any, one at each pause, and one before the last batch of a step.
   */
  | { readonly kind: 'snapshots'; readonly snapshots: readonly Snapshot[] }
  /** One reply for each watched question, in their order. */
  | { readonly kind: 'watched'; readonly replies: readonly ModelReply[] };

export interface FitResult {
  readonly run: RunId;
  /** `stopped`: a command or `stopAfter` ended the fit before its last batch. */
  readonly outcome: 'done' | 'stopped';
  readonly last: FitProgress;
  /** The trained model, with the state of its optimizer. */
  readonly snapshot: Snapshot;
  /** The engine that the fit ended on. */
  readonly engine: EngineName;
  /** The variant of the `simd` engine, when the fit ended on that. */
  readonly variant?: SimdVariant | undefined;
}
