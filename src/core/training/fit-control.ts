/** The commands given to a running fit. The loop reads them between two batches, never during one. */
import type { ModelQuestion } from '../questions/list';
import type { FitCommand, FitRequest } from './fit-types';

export class FitControl {
  learningRate: number;
  /** Undefined: as fast as possible. */
  batchesPerSecond: number | undefined;
  watch: readonly ModelQuestion[];
  /** The run's batches so far: a command takes effect after this one. */
  batch: number;
  #state: 'running' | 'paused' | 'stopped' = 'running';
  /** Batches until the fit pauses by itself. */
  #left: number;
  /** Batches until the fit stops by itself. */
  #untilStop: number;
  /** Whether a `step` command has set `#left`. */
  #isStepping = false;
  #onChange: (() => void) | undefined;

  constructor(request: FitRequest) {
    const { learningRate, batchesPerSecond, watch = [], from } = request;
    const { pauseAfter = Infinity, stopAfter = Infinity } = request;
    this.batch = from?.batch ?? 0;
    this.learningRate = learningRate;
    this.batchesPerSecond = batchesPerSecond;
    this.watch = watch;
    this.#left = pauseAfter;
    this.#untilStop = stopAfter;
    if (stopAfter === 0) this.#state = 'stopped';
  }

  command(command: FitCommand): void {
    if (this.#state === 'stopped') return;
    switch (command.kind) {
      case 'pause':
        this.#state = 'paused';
        break;
      case 'resume':
        this.#state = 'running';
        this.#left = Infinity;
        this.#isStepping = false;
        break;
      case 'step':
        this.#state = 'running';
        this.#left = command.batches;
        this.#isStepping = true;
        break;
      case 'stop':
        this.#state = 'stopped';
        break;
      case 'rate':
        this.learningRate = command.learningRate;
        break;
      case 'speed':
        this.batchesPerSecond = command.batchesPerSecond;
        break;
      case 'watch':
        this.watch = command.watch;
        break;
    }
    this.#onChange?.();
  }

  get stopped(): boolean {
    return this.#state === 'stopped';
  }

  get paused(): boolean {
    return this.#state === 'paused';
  }

  /** Whether the next batch is the last one of a step. */
  get endsStep(): boolean {
    return this.#isStepping && this.#left === 1;
  }

  /** Called after each batch. */
  batchDone(): void {
    this.batch += 1;
    this.#left -= 1;
    this.#untilStop -= 1;
    if (this.#untilStop <= 0) this.#state = 'stopped';
    if (this.#left <= 0 && this.#state === 'running') this.#state = 'paused';
  }

  /** Settles at the next command. */
  change(): Promise<void> {
    return new Promise((resolve) => {
      this.#onChange = () => {
        this.#onChange = undefined;
        resolve();
      };
    });
  }
}
