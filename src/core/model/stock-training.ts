/**
 * Training as stock TensorFlow.js layers do it: the unrolled LSTM of `model.apply`, `tf.grads` through it, `tf.train.adam`.
 * Slow (10,016 kernels per batch of the chapter's model), and the rival every fused engine is checked against.
 */
import {
  add,
  keep,
  losses,
  mul,
  scalar,
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
  // Summed on the engine, so that a batch needs no readback.
  let lossSum = keep(scalar(0));

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
        const sum = keep(add(lossSum, mul(loss, rows)) as Scalar);
        lossSum.dispose();
        lossSum = sum;
      });
    },
    async takeLossSum() {
      const sum = lossSum;
      lossSum = keep(scalar(0));
      const [value = Number.NaN] = await sum.data();
      sum.dispose();
      return value;
    },
    dispose() {
      lossSum.dispose();
      optimizer.dispose();
    },
  };
}
