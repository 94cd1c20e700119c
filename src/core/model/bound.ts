/**
 * Training and forecasting by code that is bound to a TensorFlow.js model and its optimizer, as the stock layers and the
 * WebGL programs are.
 */
import type { Variable } from '@tensorflow/tfjs-core';
import { FusedAdam } from '../kernels/fused-adam';
import type { ModelShape } from '../lstm/shapes';
import type { Forecaster, Training, TrainingStart } from '../training/training';
import { assignWeights, buildModel, disposeModel, readWeights, type Model } from './build';

/** As `Training`; the learning rate is the optimizer's, the weights are the model's. */
export interface BoundTraining extends Omit<Training, 'step' | 'weights'> {
  step(inputs: Float32Array, targets: Float32Array, rows: number): void;
  /** Gives the model the trained weights; absent where each step does so. */
  publish?(): Promise<void>;
}

/** Forecasts with the weights that the model has at each call. */
export type BoundForecaster = Omit<Forecaster, 'fill'>;

/** @throws what `begin` throws; everything is then freed */
export function trainBound(
  { shape, state }: TrainingStart,
  begin: (model: Model, optimizer: FusedAdam) => BoundTraining,
): Training {
  const model = buildModel(shape, state.weights);
  // Each step sets the rate.
  const optimizer = new FusedAdam(0);
  const free = (): void => {
    optimizer.dispose();
    disposeModel(model);
  };
  let bound: BoundTraining;
  try {
    model.compile({ optimizer, loss: 'meanAbsoluteError' });
    optimizer.restore(
      model.trainableWeights.map((weight) => weight.read() as Variable),
      state,
    );
    bound = begin(model, optimizer);
  } catch (error) {
    free();
    throw error;
  }
  let isDisposed = false;
  return {
    step(inputs, targets, rows, learningRate) {
      optimizer.rate = learningRate;
      bound.step(inputs, targets, rows);
    },
    takeLosses: () => bound.takeLosses(),
    catchUp: () => bound.catchUp?.(),
    async weights() {
      await bound.publish?.();
      return readWeights(model);
    },
    state: () => bound.state(),
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      try {
        bound.dispose();
      } finally {
        free();
      }
    },
  };
}

/** @throws what `begin` throws; the model is then freed */
export function forecastBound(shape: ModelShape, begin: (model: Model) => BoundForecaster): Forecaster {
  const model = buildModel(shape, 'zeros');
  let bound: BoundForecaster;
  try {
    bound = begin(model);
  } catch (error) {
    disposeModel(model);
    throw error;
  }
  let isDisposed = false;
  return {
    fill: (weights) => assignWeights(model, weights),
    predict: (inputs, count) => bound.predict(inputs, count),
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      bound.dispose();
      disposeModel(model);
    },
  };
}
