/**
 * Runs the calls of the worker one at a time, in order. A long one (a fit) runs the waiting calls between two batches,
 * so that a forecast asked for during training is answered with the weights of that moment.
 */

/** Never rejects: the failure is that of the call. */
type Job = () => Promise<void>;

export class Queue {
  #waiting: Job[] = [];
  #running = false;
  #onNextCall: (() => void) | undefined;

  /** Runs `call` after the calls before it, and settles as it does. */
  run<T>(call: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push(async () => {
        try {
          resolve(await call());
        } catch (error) {
          reject(error);
        }
      });
      this.#onNextCall?.();
      if (!this.#running) this.#drain().catch(reject);
    });
  }

  /** Whether calls are waiting. */
  get hasWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Called by the running call: runs the calls that are waiting now, then the running call goes on. */
  async runWaiting(): Promise<void> {
    for (let count = this.#waiting.length; count > 0; count--) await this.#waiting.shift()?.();
  }

  /** Called by the running call while it has nothing to do: settles as soon as a call is waiting. */
  nextCall(): Promise<void> {
    if (this.#waiting.length > 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onNextCall = () => {
        this.#onNextCall = undefined;
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

/** Lets waiting messages be handled: a macrotask, unlike `await`, and not delayed by 4 ms, unlike `setTimeout`. */
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
