// Goes on from 7.2.4 and 7.3. ‖ 接在 7.2.4 和 7.3 的代码之后。
import type * as tf from '@tensorflow/tfjs'; // @hidden
declare const model: tf.LayersModel; // @hidden
declare function generateExamples(...cut: number[]): Record<'x' | 'y', tf.Tensor>; // @hidden
const train = generateExamples(50, 10000, 5); // @ length samples outputs
// TensorFlow.js has no schedules: this is the rate of the next update, falling to 0 along half a cosine. ‖ TensorFlow.js 没有调度：这是下一次更新的学习率，沿半个余弦降到 0。 // @each cosine
let update = 0; // @each cosine _
const rate = () => (0.001 * (1 + Math.cos((Math.PI * update++) / 1000))) / 2; // @each cosine learningRate _ updates _
await model.fit(train.x, train.y, {
  batchSize: 10, // @ batchSize
  epochs: 1, // @ epochs
  callbacks: {
    // There is no progress bar; this prints the loss of every batch. ‖ 它没有进度条；这一行打印每一批的损失。
    onBatchEnd: (batch, logs) => console.log(batch, logs?.loss),
    onBatchBegin: () => void Object.assign(model.optimizer, { learningRate: rate() }), // @each cosine
  },
});
export {}; // @hidden
