/**
 * One call at a time in the worker. Calls wait their turn; a long one (a fit) lends its turn between two batches,
 * so that a forecast asked for during training is answered from the weights of that moment.
 */
type Job = () => Promise<void>;

export class Queue {
  #waiting: Job[] = [];
  #running = false;
  #arrival: (() => void) | undefined;

  /** Runs `call` when its turn comes; settles as it does. */
  run<T>(call: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push(async () => {
        await call().then(resolve, reject);
      });
      this.#arrival?.();
      if (!this.#running) void this.#drain();
    });
  }

  /** Whether somebody waits. */
  get isAwaited(): boolean {
    return this.#waiting.length > 0;
  }

  /** Called by the running call: serves all who wait now, then returns the turn to the caller. */
  async lend(): Promise<void> {
    for (let count = this.#waiting.length; count > 0; count--) await this.#waiting.shift()?.();
  }

  /** Called by the running call while it has nothing to do: settles when somebody comes to wait. */
  arrival(): Promise<void> {
    if (this.#waiting.length > 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#arrival = () => {
        this.#arrival = undefined;
        resolve();
      };
    });
  }

  async #drain(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) await this.#waiting.shift()?.();
    this.#running = false;
  }
}

/** Lets messages in: a macrotask, unlike `await`, and not clamped to 4 ms, unlike `setTimeout`. */
export function yieldToMessages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
