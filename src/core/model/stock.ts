/**
 * Training and forecasting as stock TensorFlow.js layers do them: the unrolled LSTM of `model.apply`, `tf.grads` through
 * it, Adam. Slow (10,016 kernels per batch of the chapter's model), and the rival every fused engine is checked against.
 */
import {
  dispose,
  keep,
  losses,
  stack,
  tensor2d,
  tensor3d,
  tidy,
  type Optimizer,
  type Scalar,
  type Tensor,
  type Variable,
} from '@tensorflow/tfjs-core';
import type { Model } from './build';
import type { Forecaster, Training } from './training';

export function stockTraining(model: Model, optimizer: Optimizer): Training {
  const variables = model.trainableWeights.map((weight) => weight.read() as Variable);
  // Kept on the engine until asked for, so that a batch needs no readback.
  let unread: Scalar[] = [];

  return {
    step(inputs, targets, rows) {
      const timesteps = inputs.length / rows;
      tidy(() => {
        const x = tensor3d(inputs, [rows, timesteps, 1]);
        const y = tensor2d(targets, [rows, targets.length / rows]);
        const loss = optimizer.minimize(
          () => losses.absoluteDifference(y, model.apply(x, { training: true }) as typeof y),
          true,
          variables,
        ) as Scalar;
        unread.push(keep(loss));
      });
    },
    async takeLosses() {
      const taken = unread;
      unread = [];
      const together = stack(taken);
      dispose(taken);
      const values = await together.data();
      together.dispose();
      return values;
    },
    dispose() {
      dispose(unread);
    },
  };
}

export function stockForecaster(model: Model): Forecaster {
  return {
    async predict(inputs, count) {
      const x = tensor3d(inputs, [count, inputs.length / count, 1]);
      const y = model.predict(x, { batchSize: count }) as Tensor;
      x.dispose();
      try {
        return (await y.data()) as Float32Array;
      } finally {
        y.dispose();
      }
    },
    dispose() {
      // Nothing is held between calls.
    },
  };
}
