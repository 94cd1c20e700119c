/**
 * Training and forecasting with stock TensorFlow.js layers: the unrolled LSTM of `model.apply`, `tf.grads` through it,
 * Adam. Slow (10,016 kernels per batch of the chapter's model); every fused engine is compared with it.
 */
import {
  dispose,
  keep,
  losses,
  reshape,
  stack,
  tensor2d,
  tensor3d,
  tidy,
  type AdamOptimizer,
  type Scalar,
  type Tensor,
  type Variable,
} from '@tensorflow/tfjs-core';
import type { BoundForecaster, BoundTraining } from '../model/bound';
import type { Model } from '../model/build';

export function stockTraining(model: Model, optimizer: AdamOptimizer): BoundTraining {
  const variables = model.trainableWeights.map((weight) => weight.read() as Variable);
  // Kept as tensors until `takeLosses`, so that a batch needs no readback.
  let unread: Scalar[] = [];

  return {
    step(inputs, targets, rows) {
      const timesteps = inputs.length / rows;
      tidy(() => {
        const x = tensor3d(inputs, [rows, timesteps, 1]);
        const y = tensor2d(targets, [rows, targets.length / rows]);
        const loss = optimizer.minimize(
          // A decoder's forecasts have one more axis, of length 1.
          () => losses.absoluteDifference(y, reshape(model.apply(x, { training: true }) as Tensor, y.shape)),
          true,
          variables,
        ) as Scalar;
        unread.push(keep(loss));
      });
    },
    async takeLosses() {
      const taken = unread;
      unread = [];
      if (taken.length === 0) return [];
      const together = stack(taken);
      dispose(taken);
      const values = await together.data();
      together.dispose();
      return values;
    },
    async state() {
      const { iterations } = optimizer;
      // In TensorFlow.js' order: the step count, a new tensor, then the optimizer's own first and second moments.
      const [steps, ...moments] = (await optimizer.getWeights()).map(({ tensor }) => tensor);
      steps.dispose();
      const [weights, firstMoments, secondMoments] = await Promise.all(
        [variables, moments.slice(0, variables.length), moments.slice(variables.length)].map((tensors) =>
          flatten(variables, tensors),
        ),
      );
      return { weights, firstMoments, secondMoments, iterations };
    },
    dispose() {
      dispose(unread);
      unread = [];
    },
  };
}

/** The values of one tensor per variable, as one flat block; zeros when there are no tensors. */
async function flatten(variables: readonly Variable[], tensors: readonly Tensor[]): Promise<Float32Array> {
  const flat = new Float32Array(variables.reduce((sum, { size }) => sum + size, 0));
  const arrays = await Promise.all(tensors.map((tensor) => tensor.data()));
  arrays.reduce((at, array) => {
    flat.set(array, at);
    return at + array.length;
  }, 0);
  return flat;
}

export function stockForecaster(model: Model): BoundForecaster {
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
      // No memory is held between calls.
    },
  };
}
