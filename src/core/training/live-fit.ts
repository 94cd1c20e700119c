/**
 * The model of a fit while it trains, held by the engine's training. Its state is a value, so the engine can change between
 * any two batches.
 */
import { engines } from '../engines/list';
import type { RunningEngine } from '../engines/report';
import type { ModelShape } from '../lstm/shapes';
import type { FitRequest } from './fit-types';
import { initialState, stateOf, type Training } from './training';

export class LiveFit {
  readonly #shape: ModelShape;
  readonly #batchSize: number;
  #training: Training;
  #engine: RunningEngine;

  /** @throws the engine's error when it cannot train this model; everything is then freed */
  static async start(request: FitRequest, on: RunningEngine): Promise<LiveFit> {
    const { shape, seed, from, samples, batchSize } = request;
    const state = from === undefined ? initialState(shape, seed) : stateOf(shape, from);
    const start = { shape, state, batchSize: Math.min(samples, batchSize) };
    const training = await engines[on.engine].training(start, on.variant);
    return new LiveFit(shape, start.batchSize, training, on);
  }

  private constructor(shape: ModelShape, batchSize: number, training: Training, engine: RunningEngine) {
    this.#shape = shape;
    this.#batchSize = batchSize;
    this.#training = training;
    this.#engine = engine;
  }

  get training(): Training {
    return this.#training;
  }

  get engine(): RunningEngine {
    return this.#engine;
  }

  /** @throws CoreError when the engine can no longer be trusted */
  check(): void {
    engines[this.#engine.engine].check();
  }

  /**
   * Goes on with another engine. The old training is disposed of when the new one has been created.
   * @throws the new engine's error when it cannot train this model; the old engine then goes on
   */
  async moveTo(on: RunningEngine): Promise<void> {
    const start = {
      shape: this.#shape,
      state: await this.#training.state(),
      batchSize: this.#batchSize,
    };
    const next = await engines[on.engine].training(start, on.variant);
    this.#training.dispose();
    this.#training = next;
    this.#engine = on;
  }

  /** Frees the engine's memory. */
  dispose(): void {
    this.#training.dispose();
  }
}
