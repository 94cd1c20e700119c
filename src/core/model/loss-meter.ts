/** Keeps a fit's losses: the epoch's running mean and the curve, said at a bounded rate. */
import type { EngineName, FitProgress, FitRequest } from '../api';
import { CoreError } from '../core-error';
import { LossCurve } from './loss-curve';
import type { Training } from './training';

/** Between progress messages, in milliseconds: at most 15 a second. */
const reportEvery = 67;

/** Whom it tells, and what it does not know itself. */
export interface Listener {
  readonly request: FitRequest;
  readonly report: (progress: FitProgress) => void;
  /** Which engine trains now. */
  readonly engine: () => EngineName;
  /** `performance.now()` when the request arrived. */
  readonly started: number;
}

export class LossMeter {
  last: FitProgress;
  readonly #listener: Listener;
  readonly #curve: LossCurve;
  /** Of the losses that have been read. */
  #epochSum = 0;
  #epochSamples = 0;
  /** Rows of each batch whose loss has not been read. */
  #unread: number[] = [];
  #reportedAt: number;
  #pausedFor = 0;

  constructor(listener: Listener) {
    const { runId, samples, batchSize, epochs } = listener.request;
    const batches = Math.ceil(samples / batchSize) * epochs;
    this.#listener = listener;
    this.#curve = new LossCurve(batches, listener.started);
    this.#reportedAt = listener.started;
    this.last = {
      runId,
      state: 'running',
      epoch: 0,
      epochs,
      batch: 0,
      batches,
      loss: Number.NaN,
      curve: [],
      activeSeconds: 0,
      engine: listener.engine(),
    };
  }

  startEpoch(epoch: number): void {
    this.#epochSum = 0;
    this.#epochSamples = 0;
    this.last = { ...this.last, epoch };
  }

  batchDone(rows: number): void {
    this.#unread.push(rows);
    this.last = { ...this.last, batch: this.last.batch + 1 };
  }

  /** Time that does not count as computing, in milliseconds. */
  skip(milliseconds: number): void {
    this.#pausedFor += milliseconds;
  }

  due(now: number): boolean {
    return now - this.#reportedAt >= reportEvery;
  }

  /**
   * Reads the losses not read yet.
   * @throws CoreError `diverged`
   */
  async read(training: Training): Promise<void> {
    if (this.#unread.length === 0) return;
    const unread = this.#unread;
    this.#unread = [];
    const losses = await training.takeLosses();
    // One by one, so that the mean does not depend on when it was asked for.
    unread.forEach((rows, index) => {
      const loss = losses[index] ?? Number.NaN;
      this.#epochSum += loss * rows;
      this.#epochSamples += rows;
      this.#curve.add(loss, rows, this.#epochSum / this.#epochSamples);
    });
    if (!Number.isFinite(this.#epochSum)) {
      throw new CoreError('diverged', `loss ${this.#epochSum} after ${this.last.batch} batches`);
    }
    this.last = { ...this.last, loss: this.#epochSum / this.#epochSamples };
  }

  async report(training: Training, state: FitProgress['state'] | 'over'): Promise<FitProgress> {
    await this.read(training);
    this.#reportedAt = performance.now();
    this.last = {
      ...this.last,
      state: state === 'paused' ? 'paused' : 'running',
      engine: this.#listener.engine(),
      curve: this.#curve.take(this.#reportedAt, state !== 'running'),
      activeSeconds: (this.#reportedAt - this.#listener.started - this.#pausedFor) / 1000,
    };
    this.#listener.report(this.last);
    return this.last;
  }
}
