import * as tf from '@tensorflow/tfjs';
import { expect, it } from 'vitest';
import { stackOfModel } from './stack-of-model';

it('refuses a model that the kernels would compute otherwise', () => {
  const model = tf.sequential({
    layers: [
      tf.layers.lstm({ units: 2, inputShape: [3, 1], recurrentActivation: 'hardSigmoid' }),
      tf.layers.dense({ units: 1 }),
    ],
  });
  expect(() => stackOfModel(model)).toThrow(/recurrentActivation/);
});
