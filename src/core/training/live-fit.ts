/**
 * The model of a fit while it trains: the TensorFlow.js model, its optimizer, and the engine's training, which is bound
 * to both. Model and optimizer hold the whole state of training, so the engine can change between any two batches.
 */
import type { Variable } from '@tensorflow/tfjs-core';
import { engines } from '../engines/list';
import type { RunningEngine } from '../engines/report';
import { FusedAdam } from '../kernels/fused-adam';
import { buildModel, disposeModel, type Model } from '../model/build';
import type { FitRequest } from './fit-types';
import type { Training } from './training';

export class LiveFit {
  readonly model: Model;
  readonly optimizer: FusedAdam;
  readonly #batchSize: number;
  #training: Training;
  #engine: RunningEngine;

  /** @throws the engine's error when it cannot train this model; everything is then freed */
  static async start(request: FitRequest, on: RunningEngine): Promise<LiveFit> {
    const { shape, seed, from, samples, batchSize, learningRate } = request;
    const model = buildModel(shape, from?.weights ?? { seed });
    const optimizer = new FusedAdam(learningRate);
    model.compile({ optimizer, loss: 'meanAbsoluteError' });
    const largestBatch = Math.min(samples, batchSize);
    try {
      const training = await engines[on.engine].training(model, optimizer, largestBatch, on.variant);
      const live = new LiveFit(model, optimizer, training, on, largestBatch);
      if (from?.optimizer !== undefined) optimizer.restore(variablesOf(model), from.optimizer);
      return live;
    } catch (error) {
      disposeModel(model);
      optimizer.dispose();
      throw error;
    }
  }

  private constructor(
    model: Model,
    optimizer: FusedAdam,
    training: Training,
    engine: RunningEngine,
    batchSize: number,
  ) {
    this.model = model;
    this.optimizer = optimizer;
    this.#training = training;
    this.#engine = engine;
    this.#batchSize = batchSize;
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
   * Goes on with another engine, whose backend TensorFlow.js already runs on. The old training is disposed of when the
   * new one has been created.
   * @throws the new engine's error when it cannot train this model; the old engine then goes on
   */
  async moveTo(on: RunningEngine): Promise<void> {
    const next = await engines[on.engine].training(this.model, this.optimizer, this.#batchSize, on.variant);
    this.#training.dispose();
    this.#training = next;
    this.#engine = on;
  }

  /** Frees the training and the optimizer, and returns the model with its trained weights. */
  async release(): Promise<Model> {
    await this.#training.publish?.();
    this.#training.dispose();
    this.optimizer.dispose();
    return this.model;
  }

  /** Frees everything. */
  dispose(): void {
    try {
      this.#training.dispose();
    } finally {
      this.optimizer.dispose();
      disposeModel(this.model);
    }
  }
}

const variablesOf = (model: Model): Variable[] =>
  model.trainableWeights.map((weight) => weight.read() as Variable);
