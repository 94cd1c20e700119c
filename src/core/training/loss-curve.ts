/** Collects the losses of batches into the points of a curve. */
import type { CurveMeans, CurvePoint } from './fit-types';

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
  #samples = 0;
  #sums: Record<string, number> = {};
  #loss = Number.NaN;
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
   * @param rows sequences of the next batch
   * @param means what is averaged over the batches of a point, weighted by their sequences
   * @param loss running mean of the epoch up to and with this batch
   */
  add(rows: number, means: CurveMeans, loss: number): void {
    this.#batch += 1;
    this.#batches += 1;
    this.#samples += rows;
    for (const [series, value] of Object.entries(means)) {
      this.#sums[series] = (this.#sums[series] ?? 0) + value * rows;
    }
    this.#loss = loss;
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
    const samples = this.#samples;
    const means = Object.fromEntries(
      Object.entries(this.#sums).map(([series, sum]) => [series, sum / samples]),
    ) as unknown as CurveMeans;
    this.#points.push({ batch: this.#batch, loss: this.#loss, ...means });
    this.#batches = 0;
    this.#samples = 0;
    this.#sums = {};
  }
}
