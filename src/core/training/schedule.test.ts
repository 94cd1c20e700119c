import { expect, it } from 'vitest';
import { learningRateAt } from './schedule';

it('the constant schedule keeps the learning rate', () => {
  expect([0, 0.5, 1].map((done) => learningRateAt('constant', 0.001, done))).toEqual([0.001, 0.001, 0.001]);
});

/** tf.keras.optimizers.schedules.CosineDecay(0.02, 1000)(step), steps 0, 250, 500, 750, 1000. */
it("the cosine schedule falls along half a cosine, as Keras' CosineDecay does", () => {
  const keras = [0.02, 0.017071068, 0.01, 0.0029289322, 0];
  keras.forEach((rate, index) => {
    expect(learningRateAt('cosine', 0.02, index / 4)).toBeCloseTo(rate, 8);
  });
});
