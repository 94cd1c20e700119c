/** Keeps a fit's losses and times: the epoch's running mean, the curve, and the progress that is reported. */
import { CoreError } from '../core-error';
import type { EngineName } from '../engines/names';
import type { OpenPoint } from '../moment';
import type { FitProgress } from './fit-types';
import { LossCurve } from './loss-curve';
import type { Training } from './training';

/** Time between two progress messages, in milliseconds: at most 15 messages a second. */
const reportEvery = 67;

/** What the meter needs from the fit. */
export interface MeterStart {
  readonly run: string;
  readonly epochs: number;
  /** See `FitStart`; `batches` is the run's batch count when the fit is over. */
  readonly firstBatch: number;
  readonly batches: number;
  readonly epoch: number;
  readonly lossSum: number;
  readonly sample: number;
  readonly openPoint?: OpenPoint | undefined;
  readonly learningRate: number;
  readonly engine: EngineName;
  /** `performance.now()` when the request arrived. */
  readonly started: number;
}

export class LossMeter {
  last: FitProgress;
  readonly #curve: LossCurve;
  /** Over the losses of this epoch that have been read. */
  #lossSum: number;
  #samples: number;
  /** Rows of each batch whose loss has not been read. */
  #unread: number[] = [];
  #reportedAt: number;
  #trained = 0;
  #paused = 0;

  constructor(start: MeterStart) {
    const { run, epochs, firstBatch, batches, epoch, lossSum, sample, learningRate, engine, started } = start;
    this.#curve = new LossCurve(batches, started, firstBatch, start.openPoint);
    this.#lossSum = lossSum;
    this.#samples = sample;
    this.#reportedAt = started;
    this.last = {
      run,
      state: 'running',
      epoch,
      epochs,
      batch: firstBatch,
      firstBatch,
      batches,
      loss: sample > 0 ? lossSum / sample : Number.NaN,
      learningRate,
      curve: [],
      curveEvery: this.#curve.every,
      trainingSeconds: 0,
      pausedSeconds: 0,
      engine,
    };
  }

  /** Sum over the batches of this epoch of loss × number of sequences, for the losses that have been read. */
  get lossSum(): number {
    return this.#lossSum;
  }

  /** The point of the curve that is being collected, for the losses that have been read. */
  get openPoint(): OpenPoint {
    return this.#curve.open;
  }

  startEpoch(epoch: number): void {
    this.#lossSum = 0;
    this.#samples = 0;
    this.last = { ...this.last, epoch };
  }

  batchDone(rows: number, learningRate: number): void {
    this.#unread.push(rows);
    this.last = { ...this.last, batch: this.last.batch + 1, learningRate };
  }

  /** Counts time in which batches were trained, in milliseconds. */
  addTraining(milliseconds: number): void {
    this.#trained += milliseconds;
  }

  /** Counts time in which the fit was paused, in milliseconds. */
  addPause(milliseconds: number): void {
    this.#paused += milliseconds;
  }

  due(now: number): boolean {
    return now - this.#reportedAt >= reportEvery;
  }

  /**
   * Reads the losses that have not been read yet.
   * @throws CoreError `diverged`; `internal` when the engine gives another number of losses than of batches
   */
  async read(training: Training): Promise<void> {
    if (this.#unread.length === 0) return;
    const unread = this.#unread;
    this.#unread = [];
    const losses = await training.takeLosses();
    if (losses.length !== unread.length) {
      throw new CoreError('internal', `${losses.length} losses of ${unread.length} batches`);
    }
    // One by one, so that the rounding of the mean does not depend on how often losses are read.
    unread.forEach((rows, index) => {
      const loss = losses[index];
      this.#lossSum += loss * rows;
      this.#samples += rows;
      this.#curve.add(rows, { recentLoss: loss }, this.#lossSum / this.#samples);
    });
    if (!Number.isFinite(this.#lossSum)) {
      throw new CoreError('diverged', `loss ${this.#lossSum} after ${this.last.batch} batches`);
    }
    this.last = { ...this.last, loss: this.#lossSum / this.#samples };
  }

  /** The progress so far; except for `running`, it includes the point of the curve that is being collected. */
  async progress(
    training: Training,
    state: FitProgress['state'] | 'over',
    engine: EngineName,
  ): Promise<FitProgress> {
    await this.read(training);
    this.#reportedAt = performance.now();
    this.last = {
      ...this.last,
      state: state === 'paused' ? 'paused' : 'running',
      engine,
      curve: this.#curve.take(this.#reportedAt, state !== 'running'),
      trainingSeconds: this.#trained / 1000,
      pausedSeconds: this.#paused / 1000,
    };
    return this.last;
  }
}
