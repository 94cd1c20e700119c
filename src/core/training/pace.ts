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

  /** Called when a batch begins. The interval starts when the batch was due, so that small delays do not add up. */
  begun(now: number, batchesPerSecond: number | undefined): void {
    if (batchesPerSecond === undefined) return;
    const interval = 1000 / batchesPerSecond;
    const due = this.#next + interval;
    // At the first batch, after a pause, and when batches take longer than the interval, it starts now.
    this.#next = due > now ? due : now + interval;
  }
}
