// Goes on from 7.4. ‖ 接在 7.4 的代码之后。
import * as tf from '@tensorflow/tfjs';
declare const model: tf.LayersModel; // @hidden

const shown = { period: 14, decay: 0.025 }; // @ period decay
const cut = { length: 50, outputs: 5 }; // @ length outputs
const whole = Array.from(
  { length: cut.length + cut.outputs },
  (_, i) => 0.5 + 0.5 * Math.sin((2 * Math.PI * i) / shown.period) * Math.exp(-shown.decay * i),
);

// one sequence with one feature ‖ 一条序列，一个特征
const input = tf.tensor3d(whole.slice(0, cut.length), [1, cut.length, 1]);
const yhat = model.predict(input) as tf.Tensor;
// what the model says, and what follows ‖ 模型的预测，和真实后续
yhat.print();
console.log(whole.slice(cut.length));
