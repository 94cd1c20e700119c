import type * as tf from '@tensorflow/tfjs'; // @hidden
declare const model: tf.LayersModel; // @hidden
declare function generateExamples(...cut: number[]): Record<'x' | 'y', tf.Tensor>; // @hidden
const { x, y } = generateExamples(50, 10000, 5); // @ length samples outputs
await model.fit(x, y, {
  batchSize: 10, // @ batchSize
  epochs: 1, // @ epochs
  // There is no progress bar; this prints the loss of every batch. ‖ 它没有进度条；这一行打印每一批的损失。
  callbacks: { onBatchEnd: (batch, logs) => console.log(batch, logs?.loss) },
});
export {}; // @hidden
