/** What a fit is asked, what it can be told while it runs, and what it says. Types only. */
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
  /** At the beginning; `schedule` says what becomes of it. */
  readonly learningRate: number;
  readonly schedule: Schedule;
  /** Of the sequences and their order, and of the initial weights unless the fit begins from a snapshot. */
  readonly seed: number;
  /** The model to go on from, of the same shape. Absent: fresh weights, drawn from the seed. */
  readonly from?: Snapshot;
  /** Batches after which the fit pauses by itself. */
  readonly pauseAfter?: number;
  /** As fast as it goes where absent. */
  readonly batchesPerSecond?: number;
  /** Batches between two snapshots that are sent while it trains; none where absent. */
  readonly snapshotEvery?: number;
  /** Answered while it trains, at most 15 times a second. */
  readonly watch?: readonly ModelQuestion[];
}

export type FitCommand =
  | { readonly kind: 'pause' | 'resume' | 'stop' }
  /** Trains so many batches, then pauses. */
  | { readonly kind: 'step'; readonly batches: number }
  /** Of the schedule's beginning; counts from the next batch on. */
  | { readonly kind: 'rate'; readonly learningRate: number }
  /** As fast as it goes where `batchesPerSecond` is absent. */
  | { readonly kind: 'speed'; readonly batchesPerSecond?: number }
  /** Replaces the questions watched before. */
  | { readonly kind: 'watch'; readonly watch: readonly ModelQuestion[] };

/** A point of the loss curve: what each series was over the batches since the point before. */
export interface CurvePoint {
  /** Batches done. */
  readonly batch: number;
  /** Running mean of the epoch, as Keras prints it. */
  readonly loss: number;
  /** Mean of the batches since the point before, weighted by sequences. */
  readonly recentLoss: number;
}

export interface FitProgress extends Moment {
  readonly state: 'running' | 'paused';
  /** Index of the epoch the last batch belonged to, from 0. */
  readonly epoch: number;
  readonly epochs: number;
  /** The run's batch count when the fit began: 0, or its snapshot's. */
  readonly firstBatch: number;
  /** `batch` when the fit is over. */
  readonly batches: number;
  /** Running mean of the epoch so far, weighted by sequences, as Keras prints it. NaN before the first batch. */
  readonly loss: number;
  /** Which engine the batches run on now. */
  readonly engine: EngineName;
  /** Of the last batch. */
  readonly learningRate: number;
  /** What the curve has grown by since the message before: a hundred points a fit, more where the batches take long. */
  readonly curve: readonly CurvePoint[];
  /** In which batches were trained: without compiling, questions and pauses. */
  readonly trainingSeconds: number;
  /** In pauses, since the request arrived. */
  readonly pausedSeconds: number;
}

/** In order. Snapshots and answers of a batch come before the progress that counts it. */
export type FitEvent =
  | { readonly kind: 'progress'; readonly progress: FitProgress }
  /** Those asked for by `snapshotEvery`, and one at each pause. */
  | { readonly kind: 'snapshots'; readonly snapshots: readonly Snapshot[] }
  | { readonly kind: 'watched'; readonly replies: readonly ModelReply[] };

export interface FitResult {
  readonly run: RunId;
  /** `stopped`: before its last batch, by command. */
  readonly outcome: 'done' | 'stopped';
  readonly last: FitProgress;
  /** The model that the fit has made, with its optimizer. */
  readonly snapshot: Snapshot;
  /** The one it ended on, if the run was moved. */
  readonly engine: EngineName;
  /** Of the `simd` engine, when it ended on that. */
  readonly variant?: SimdVariant | undefined;
}
