/**
 * Training as stock TensorFlow.js layers do it: the unrolled LSTM of `model.apply`, `tf.grads` through it, `tf.train.adam`.
 * Slow (10,016 kernels per batch of the chapter's model), and the rival every fused engine is checked against.
 */
import {
  dispose,
  keep,
  losses,
  stack,
  tensor2d,
  tensor3d,
  tidy,
  train,
  type Scalar,
  type Variable,
} from '@tensorflow/tfjs-core';
import type { Model } from './build';
import type { Training } from './training';

/** Keras' Adam defaults. Differs from Keras: TensorFlow.js adds ε to √v̂ where Keras adds it to √v ("epsilon hat"). */
const adamDefaults = { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

export function stockTraining(model: Model, learningRate: number): Training {
  const { beta1, beta2, epsilon } = adamDefaults;
  const optimizer = train.adam(learningRate, beta1, beta2, epsilon);
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
      optimizer.dispose();
    },
  };
}
