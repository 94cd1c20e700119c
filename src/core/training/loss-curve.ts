/** Collects the losses of batches into the points of a curve, which are at the same batches on every machine. */
import type { OpenPoint } from '../moment';
import type { CurveMeans, CurvePoint } from './fit-types';

/** Over a whole fit: as many as a small chart can show. */
const mostPoints = 100;
/** After so many milliseconds a provisional point is given, so that a slow engine shows progress. */
const longestWait = 250;

export class LossCurve {
  /** Batches between two points: points are at multiples of it, and at the last batch. */
  readonly every: number;
  readonly #last: number;
  #batch: number;
  #points: CurvePoint[] = [];
  /** The batches, sums and mean of the point that is being collected. */
  #batches = 0;
  #samples = 0;
  #sums: Record<string, number> = {};
  #loss = Number.NaN;
  #pointAt: number;
  /** The batch of the last point, provisional or not. */
  #given: number;

  /**
   * @param batches the run's batch count when the fit is over
   * @param now in milliseconds, like every time here
   * @param firstBatch batches of the runs that this fit goes on from
   * @param open the point that was being collected there; it goes on if the points are as far apart
   */
  constructor(batches: number, now: number, firstBatch = 0, open?: OpenPoint) {
    this.every = Math.max(1, Math.ceil(batches / mostPoints));
    this.#last = batches;
    this.#pointAt = now;
    this.#batch = firstBatch;
    this.#given = firstBatch;
    if (open?.every === this.every) {
      this.#batches = open.batches;
      this.#samples = open.samples;
      this.#sums = { ...open.sums };
    }
  }

  /** The point that is being collected, for a snapshot. */
  get open(): OpenPoint {
    return {
      every: this.every,
      batches: this.#batches,
      samples: this.#samples,
      sums: { ...this.#sums },
    };
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
    if (this.#batch % this.every === 0 || this.#batch === this.#last) this.#finish();
  }

  /**
   * The points since the last call. A provisional one, over the batches since the last whole point, comes last; the next
   * point replaces it.
   * @param all whether to include a provisional point even if it could wait
   */
  take(now: number, all: boolean): readonly CurvePoint[] {
    const isBehind = this.#batches > 0 && this.#given < this.#batch;
    if (isBehind && (all || now - this.#pointAt >= longestWait)) this.#give(true);
    const points = this.#points;
    if (points.length > 0) this.#pointAt = now;
    this.#points = [];
    return points;
  }

  #finish(): void {
    this.#give(false);
    this.#batches = 0;
    this.#samples = 0;
    this.#sums = {};
  }

  #give(provisional: boolean): void {
    const samples = this.#samples;
    const means = Object.fromEntries(
      Object.entries(this.#sums).map(([series, sum]) => [series, sum / samples]),
    ) as unknown as CurveMeans;
    this.#given = this.#batch;
    const point = { batch: this.#batch, loss: this.#loss, ...means };
    this.#points.push(provisional ? { ...point, provisional: true } : point);
  }
}
