/** Keeps a fit at the speed that was asked for. */

export class Pace {
  /** When the next batch may begin, in milliseconds. */
  #next = 0;

  /**
   * Called before a batch.
   * @param batchesPerSecond undefined: as fast as it goes
   * @returns milliseconds until it may begin; 0 when it may at once
   */
  wait(now: number, batchesPerSecond: number | undefined): number {
    return batchesPerSecond === undefined ? 0 : Math.max(0, this.#next - now);
  }

  /** Called when a batch begins. Intervals are counted from when the batch should have begun, so that delays do not add up. */
  begun(now: number, batchesPerSecond: number | undefined): void {
    if (batchesPerSecond === undefined) return;
    const interval = 1000 / batchesPerSecond;
    // After a pause, or where batches take longer than the interval, what was missed is not made up for.
    this.#next = Math.max(this.#next + interval, now);
  }
}
