/** The data of one fit: serialisable and immutable. */
import type {
  CoreErrorCode,
  CurvePoint,
  EngineName,
  FitProgress,
  Moment,
  RunId,
  SimdVariant,
  Snapshot,
} from '../core/api';
import type { FitSettings, Settings } from '../settings/settings';
import type { Failure } from '../worker/connection';
import { withPoints } from './curve';

/** `stopped`: the learner ended it before its last batch, or it repeats one that was. `failed`: it could not begin or could not continue. */
export type RunStatus = 'running' | 'paused' | 'done' | 'stopped' | 'failed';

export const isUnderWay = (status: RunStatus | undefined): boolean =>
  status === 'running' || status === 'paused';

/** What a learner's press starts, besides the settings in force. */
export interface FitOptions {
  /** Number of batches after which the fit pauses. */
  readonly pauseAfter?: number;
  /** Settings that a button of the page fixes, whatever the fields contain. */
  readonly changes?: Partial<Settings>;
  /** The model to continue from. */
  readonly from?: Snapshot;
  /** The fit of an earlier visit that is fitted again, from its seed, as far as it had come. */
  readonly repeats?: Moment & { readonly fingerprint: string };
}

/** A change of the learning rate by the learner during a fit. */
export interface RateChange {
  /** Batches done when it was changed. */
  readonly batch: number;
  readonly learningRate: number;
}

export interface Run {
  readonly id: RunId;
  /** The settings that it was fitted with. */
  readonly settings: FitSettings;
  /** How it was started; unknown for runs of an earlier visit. */
  readonly options?: FitOptions;
  readonly status: RunStatus;
  readonly progress?: FitProgress;
  /** Of a run that goes on from a moment of another: the points of that one up to there, then its own. */
  readonly losses: readonly CurvePoint[];
  readonly rateChanges?: readonly RateChange[];
  /** The moment of another run that it goes on from. */
  readonly wentOn?: Moment;
  /** Whether its engine, or the variant of `simd`, changed while it trained. */
  readonly movedEngine?: boolean;
  readonly engine?: EngineName;
  /** The variant of the `simd` engine. */
  readonly variant?: SimdVariant;
  /** Time from the click to the last progress message, without pauses; includes making data and weights, and compiling. */
  readonly seconds?: number;
  readonly failure?: Failure;
  /** Of the weights that it ended with. */
  readonly fingerprint?: string;
  /** Of its last model: they are dropped as soon as the fit trains another batch. */
  readonly errors?: RunErrors;
  /** The batch of its last pause or of its end: its newest model that is not being trained. */
  readonly restedAt?: number;
  /** Models of this run that the page holds, in the order of their batches. */
  readonly snapshots: readonly Snapshot[];
  /** Whether it is from an earlier visit: its model was not stored. */
  readonly isOfEarlierVisit?: boolean;
}

/** The errors of a run's last model. */
export interface RunErrors {
  readonly mae: number;
  readonly trainingMae?: number;
  /** Index of the test set. */
  readonly draw: number;
}

export function withProgress(run: Run, progress: FitProgress, seconds: number): Run {
  return {
    ...atProgress(run, progress),
    status: progress.state,
    engine: progress.engine,
    ...(progress.variant === undefined ? {} : { variant: progress.variant }),
    ...(hasMoved(run, progress) ? { movedEngine: true } : {}),
    seconds,
    losses: withPoints(run.losses, progress),
  };
}

/** Whether the engine, or its arithmetic, is another one than at the progress before. */
const hasMoved = ({ engine, variant }: Run, now: FitProgress): boolean =>
  (engine !== undefined && engine !== now.engine) || (variant !== undefined && variant !== now.variant);

/** The run with its latest progress. Errors that were measured for an earlier model are dropped. */
export function atProgress(run: Run, progress: FitProgress): Run {
  if (run.progress?.batch === progress.batch) return { ...run, progress };
  const { errors, ...others } = run;
  return { ...others, progress };
}

/** The learning rate that it was given last. */
export const rateInForce = ({ rateChanges, settings }: Run): number =>
  rateChanges?.at(-1)?.learningRate ?? settings.learningRate;

/** Whether its settings and its number of updates alone say which model it made: it began from its seed, undisturbed. */
export const isPlain = ({ wentOn, rateChanges = [], movedEngine = false }: Run): boolean =>
  wentOn === undefined && rateChanges.length === 0 && !movedEngine;

/** Whether it can be fitted again to the same model, which the page has not kept. */
export const canBeRepeated = (
  run: Run,
): run is Run & {
  readonly fingerprint: string;
  readonly progress: FitProgress;
  readonly isOfEarlierVisit: true;
} =>
  run.isOfEarlierVisit === true &&
  isPlain(run) &&
  run.fingerprint !== undefined &&
  run.progress !== undefined;

/**
 * Whether it has given the same model as the fit that it repeats. Undefined for any other fit, and for a repetition that was
 * stopped earlier than that one: its model has had fewer updates.
 */
export function gaveSameModel({ options, fingerprint, progress }: Run): boolean | undefined {
  const { repeats } = options ?? {};
  if (fingerprint === undefined || repeats === undefined || progress?.batch !== repeats.batch)
    return undefined;
  return repeats.fingerprint === fingerprint;
}

/** Failures that say nothing about the model: it can be trained further, from its last snapshot. */
const interruptions: ReadonlySet<CoreErrorCode> = new Set(['worker-died', 'context-lost']);

/** Whether it failed for a reason that says nothing about its model. */
export const wasInterrupted = ({ status, failure }: Run): boolean =>
  status === 'failed' && failure !== undefined && interruptions.has(failure.code);

/** The moment of its last progress message; undefined before the first batch. */
export function lastMoment({ id, progress }: Run): Moment | undefined {
  return progress !== undefined && progress.batch > 0 ? { run: id, batch: progress.batch } : undefined;
}

export const isSameMoment = (one: Moment | undefined, other: Moment | undefined): boolean =>
  one?.run === other?.run && one?.batch === other?.batch;
