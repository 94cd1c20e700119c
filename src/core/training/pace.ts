/** Keeps a fit at the requested speed. */

export class Pace {
  /** When the next batch may begin, in milliseconds. */
  #next = 0;

  /**
   * Called before a batch.
   * @param batchesPerSecond undefined: as fast as possible
   * @returns milliseconds until it may begin; 0 when it may at once
   */
  wait(now: number, batchesPerSecond: number | undefined): number {
    return batchesPerSecond === undefined ? 0 : Math.max(0, this.#next - now);
  }

  /** Called when a batch begins. The interval starts when the batch was due, so that delays do not add up. */
  begun(now: number, batchesPerSecond: number | undefined): void {
    if (batchesPerSecond === undefined) return;
    const interval = 1000 / batchesPerSecond;
    // After a pause, or when batches take longer than the interval, missed batches are not caught up.
    this.#next = Math.max(this.#next + interval, now);
  }
}
