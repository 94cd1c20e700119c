/** Collects the losses of batches into the points of a curve. */
import type { CurvePoint } from './fit-types';

/** Over a whole fit: as many as a small chart can show. */
const mostPoints = 100;
/** After so many milliseconds a point is given even if it has fewer batches, so that a slow engine shows progress. */
const longestWait = 250;

export class LossCurve {
  /** Batches in a point. */
  readonly #stride: number;
  #batch: number;
  #points: CurvePoint[] = [];
  /** The batches, sums and mean of the point that is being collected. */
  #batches = 0;
  #sum = 0;
  #samples = 0;
  #mean = Number.NaN;
  #pointAt: number;

  /**
   * @param batches in this fit
   * @param now in milliseconds, like every time here
   * @param firstBatch batches of the runs that this fit goes on from
   */
  constructor(batches: number, now: number, firstBatch = 0) {
    this.#stride = Math.max(1, Math.ceil(batches / mostPoints));
    this.#pointAt = now;
    this.#batch = firstBatch;
  }

  /**
   * @param loss mean of the next batch
   * @param rows its number of sequences
   * @param mean running mean of the epoch, including this batch
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
   * The points since the last call.
   * @param all whether to include the point that is being collected even if it could wait
   */
  take(now: number, all: boolean): readonly CurvePoint[] {
    if (this.#batches > 0 && (all || now - this.#pointAt >= longestWait)) this.#finish();
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
