/** What the learner asked of a running fit: read by the loop between two batches, never in one. */
import type { FitCommand } from '../api';

export class FitControl {
  #state: 'running' | 'paused' | 'stepping' | 'stopped';
  #changed: (() => void) | undefined;

  constructor(first: 'running' | 'stepping') {
    this.#state = first;
  }

  command(command: FitCommand): void {
    if (this.#state === 'stopped') return;
    if (command === 'pause') this.#state = 'paused';
    if (command === 'resume') this.#state = 'running';
    if (command === 'step') this.#state = 'stepping';
    if (command === 'stop') this.#state = 'stopped';
    this.#changed?.();
  }

  get stopped(): boolean {
    return this.#state === 'stopped';
  }

  get paused(): boolean {
    return this.#state === 'paused';
  }

  /** Called after each batch: a single step is over when its batch is. */
  batchDone(): void {
    if (this.#state === 'stepping') this.#state = 'paused';
  }

  /** Settles at the next command. */
  change(): Promise<void> {
    return new Promise((resolve) => {
      this.#changed = () => {
        this.#changed = undefined;
        resolve();
      };
    });
  }
}
