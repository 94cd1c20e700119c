/** Gathers the losses of batches into the points of a curve, so that few messages can carry a fine one. */
import type { LossPoint } from '../api';

/** Over a whole fit: as many as a small chart can show. */
const mostPoints = 100;
/** After so many milliseconds a point need not wait for its last batches: it shows that a slow engine moves. */
const patience = 250;

export class LossCurve {
  /** Batches in a point. */
  readonly #stride: number;
  #batch = 0;
  #points: LossPoint[] = [];
  /** Of the point that is being gathered. */
  #batches = 0;
  #sum = 0;
  #samples = 0;
  #mean = Number.NaN;
  #pointAt: number;

  /**
   * @param batches in the whole fit
   * @param now in milliseconds, like every time here
   */
  constructor(batches: number, now: number) {
    this.#stride = Math.max(1, Math.ceil(batches / mostPoints));
    this.#pointAt = now;
  }

  /**
   * @param loss mean of the next batch
   * @param rows its sequences
   * @param mean of the epoch up to and with this batch
   */
  add(loss: number, rows: number, mean: number): void {
    this.#batch += 1;
    this.#batches += 1;
    this.#sum += loss * rows;
    this.#samples += rows;
    this.#mean = mean;
    if (this.#batches === this.#stride) this.#finish();
  }

  /**
   * The points since they were last taken.
   * @param all also the one that is being gathered; otherwise it may wait
   */
  take(now: number, all: boolean): readonly LossPoint[] {
    if (this.#batches > 0 && (all || now - this.#pointAt >= patience)) this.#finish();
    const points = this.#points;
    if (points.length > 0) this.#pointAt = now;
    this.#points = [];
    return points;
  }

  #finish(): void {
    this.#points.push({ batch: this.#batch, loss: this.#mean, recentLoss: this.#sum / this.#samples });
    this.#batches = 0;
    this.#sum = 0;
    this.#samples = 0;
  }
}
