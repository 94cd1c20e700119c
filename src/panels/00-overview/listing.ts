// Goes on from 7.4. ‖ 接在 7.4 的代码之后。
import * as tf from '@tensorflow/tfjs';
declare const model: tf.LayersModel; // @hidden

const shown = { period: 14, decay: 0.025 }; // @ period decay
const whole = Array.from(
  { length: 55 },
  (_, i) => 0.5 + 0.5 * Math.sin((2 * Math.PI * i) / shown.period) * Math.exp(-shown.decay * i),
);

// one sequence of 50 timesteps with one feature ‖ 一条序列，50 个时间步，一个特征
const input = tf.tensor3d(whole.slice(0, 50), [1, 50, 1]);
const yhat = model.predict(input) as tf.Tensor;
// what the model says, and what follows ‖ 模型的回答，和真实的后续
yhat.print();
console.log(whole.slice(50));
