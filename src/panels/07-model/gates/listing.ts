// Goes on from 7.4. ‖ 接在 7.4 的代码之后。
import * as tf from '@tensorflow/tfjs';
declare const model: tf.LayersModel; // @hidden
declare const train: Record<'x' | 'y', tf.Tensor>; // @hidden

// An input layer of its own counts as a layer in TensorFlow.js. ‖ 在 TensorFlow.js 里，单独的输入层也算一层。
const [lstm] = model.layers.filter((layer) => layer.getClassName() === 'LSTM');
const [kernel, recurrentKernel, bias] = lstm.getWeights();
let h = tf.zeros([1, recurrentKernel.shape[0]]); // the state every sequence starts from ‖ 每条序列开始时的状态
let c = tf.zeros(h.shape);
const one = tf.slice(train.x, 0, 1); // one sequence ‖ 一条序列
for (const point of tf.unstack(one, 1)) {
  const z = point.matMul(kernel).add(h.matMul(recurrentKernel)).add(bias);
  const [zi, zf, zg, zo] = tf.split(z, 4, 1); // Keras’ order ‖ Keras 的排列顺序
  const i = zi.sigmoid();
  const f = zf.sigmoid();
  const o = zo.sigmoid();
  const g = zg.tanh();
  c = f.mul(c).add(i.mul(g));
  h = o.mul(c.tanh());
  tf.concat([i, f, g, o, c, h].map((value) => value.slice([0, 0], [1, 1]))).print(); // the first unit ‖ 第一个单元
}
export {}; // @hidden
