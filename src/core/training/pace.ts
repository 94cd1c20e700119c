/** Keeps a fit at the requested speed. */

/**
 * A delay of at most so many milliseconds is made up for: the batches that it has held up follow each other at once. Other
 * programs and the page's own work delay a batch by less; what a slow machine has lost beyond that is not made up for.
 */
const mostMadeUp = 250;

export class Pace {
  /** When the last batch was due, in milliseconds. */
  #due = -Infinity;
  /** The speed at which it was begun, in batches a second. */
  #speed: number | undefined;

  /**
   * Called before a batch.
   * @param batchesPerSecond undefined: as fast as possible
   * @returns milliseconds until it may begin; 0 when it may at once
   */
  wait(now: number, batchesPerSecond: number | undefined): number {
    return batchesPerSecond === undefined ? 0 : Math.max(0, this.#due + 1000 / batchesPerSecond - now);
  }

  /**
   * Called when a batch begins. The interval starts when the batch was due, so that small delays do not add up; at the first
   * batch, at the first one of another speed, after a pause and after a longer delay it starts now.
   */
  begun(now: number, batchesPerSecond: number | undefined): void {
    const isOtherSpeed = batchesPerSecond !== this.#speed;
    const due = batchesPerSecond === undefined ? now : this.#due + 1000 / batchesPerSecond;
    this.#due = isOtherSpeed || now - due > mostMadeUp ? now : due;
    this.#speed = batchesPerSecond;
  }

  /** Called after a pause: the next batch may begin at once, and the pause is not made up for. */
  rest(): void {
    this.#due = -Infinity;
  }
}
