/**
 * The training loop. Ours rather than `model.fit`, whose shuffle cannot be seeded, which reads the loss back after
 * every batch, and which cannot pause. Does what Keras' does: a new order each epoch, the last smaller batch trained on,
 * the epoch's running mean as the loss.
 */
import type { EngineName, FitProgress, FitRequest } from '../api';
import { CoreError } from '../core-error';
import { yieldToMessages, type Queue } from '../queue';
import { drawPatterns, examplesOf } from '../sequence/examples';
import { createStream, shuffle } from '../sequence/random';
import type { FitControl } from './fit-control';
import type { Training } from './training';

/** Between yields to the worker's messages, in milliseconds: about one frame. */
const yieldEvery = 16;
/** Between progress messages, in milliseconds: at most 15 a second. */
const reportEvery = 67;

export interface FitLoop {
  readonly request: FitRequest;
  /** Asked at the start and whenever the turn was lent: the engine may have changed. */
  readonly currentTraining: () => Promise<Training>;
  readonly control: FitControl;
  readonly queue: Queue;
  readonly report: (progress: FitProgress) => void;
  /** Which engine trains now. */
  readonly engine: () => EngineName;
  /** Throws when the engine can no longer be trusted. */
  readonly checkEngine: () => void;
  /** `performance.now()` when the request arrived. */
  readonly started: number;
}

/**
 * Trains until the last batch of the last epoch, or until stopped.
 * @throws CoreError `diverged` when the loss is no longer a number; whatever `checkEngine` throws.
 */
export async function runFit(loop: FitLoop): Promise<FitProgress> {
  const { request, control, queue } = loop;
  const { samples, batchSize, epochs, model, seed } = request;
  const patterns = drawPatterns(samples, createStream(seed, 'training'));
  const order = Uint32Array.from({ length: samples }, (_, index) => index);
  const meter = new LossMeter(loop);
  let training = await loop.currentTraining();

  /** Serves whoever waits, from the weights of this moment. */
  const lend = async (): Promise<void> => {
    await meter.read(training);
    await training.publish?.();
    await queue.lend();
    training = await loop.currentTraining();
  };

  let yielded = performance.now();
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, createStream(seed, 'order', epoch));
    meter.startEpoch(epoch);
    for (let first = 0; first < samples; first += batchSize) {
      const rows = order.subarray(first, Math.min(first + batchSize, samples));
      const { inputs, targets } = examplesOf(patterns, rows, model.timesteps, model.outputs);
      training.step(inputs, targets, rows.length);
      meter.batchDone(rows.length);
      await training.catchUp?.();
      control.batchDone();

      const now = performance.now();
      if (now - yielded >= yieldEvery || control.paused) {
        await yieldToMessages();
        loop.checkEngine();
        if (queue.isAwaited) await lend();
        yielded = performance.now();
      }
      if (control.paused || control.stopped || meter.due(now)) await meter.report(training, control.paused);
      while (control.paused) {
        const pausedAt = performance.now();
        await Promise.race([control.change(), queue.arrival()]);
        await lend();
        meter.skip(performance.now() - pausedAt);
      }
      if (control.stopped) return meter.report(training, false);
    }
    await meter.read(training);
  }
  return meter.report(training, false);
}

/** Keeps the epoch's running mean and says it at a bounded rate. */
class LossMeter {
  last: FitProgress;
  readonly #loop: FitLoop;
  #epochSum = 0;
  #epochSamples = 0;
  /** Since the last report. */
  #recentSum = 0;
  #recentSamples = 0;
  /** Rows of each batch whose loss has not been read. */
  #unread: number[] = [];
  #reportedAt: number;
  #pausedFor = 0;

  constructor(loop: FitLoop) {
    const { runId, samples, batchSize, epochs } = loop.request;
    this.#loop = loop;
    this.#reportedAt = loop.started;
    this.last = {
      runId,
      state: 'running',
      epoch: 0,
      epochs,
      batch: 0,
      batches: Math.ceil(samples / batchSize) * epochs,
      loss: Number.NaN,
      recentLoss: Number.NaN,
      activeSeconds: 0,
      engine: loop.engine(),
    };
  }

  startEpoch(epoch: number): void {
    this.#epochSum = 0;
    this.#epochSamples = 0;
    this.last = { ...this.last, epoch };
  }

  batchDone(rows: number): void {
    this.#epochSamples += rows;
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

  /** Reads the losses not read yet. */
  async read(training: Training): Promise<void> {
    if (this.#unread.length === 0) return;
    const rows = this.#unread;
    this.#unread = [];
    const losses = await training.takeLosses();
    // One by one, so that the mean does not depend on when it was asked for.
    rows.forEach((count, index) => {
      const loss = losses[index] ?? Number.NaN;
      this.#epochSum += loss * count;
      this.#recentSum += loss * count;
      this.#recentSamples += count;
    });
    if (!Number.isFinite(this.#recentSum)) {
      throw new CoreError('diverged', `loss ${this.#recentSum} after ${this.last.batch} batches`);
    }
    this.last = { ...this.last, loss: this.#epochSum / this.#epochSamples };
  }

  async report(training: Training, paused: boolean): Promise<FitProgress> {
    await this.read(training);
    if (this.#recentSamples > 0) {
      this.last = { ...this.last, recentLoss: this.#recentSum / this.#recentSamples };
      this.#recentSum = 0;
      this.#recentSamples = 0;
    }
    this.#reportedAt = performance.now();
    this.last = {
      ...this.last,
      state: paused ? 'paused' : 'running',
      engine: this.#loop.engine(),
      activeSeconds: (this.#reportedAt - this.#loop.started - this.#pausedFor) / 1000,
    };
    this.#loop.report(this.last);
    return this.last;
  }
}
