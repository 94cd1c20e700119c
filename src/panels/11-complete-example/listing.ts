// Stacked LSTM for forecasting damped sine waves. ‖ 用堆叠 LSTM 预测阻尼正弦波。
// Needs: npm install @tensorflow/tfjs ‖ 需要：npm install @tensorflow/tfjs
// Run it with Node 22.18 or later: node stacked-lstm.ts ‖ 用 Node 22.18 以上运行：node stacked-lstm.ts
// It runs in a browser, too, through a bundler such as Vite; what it prints is in the console. ‖ 经 Vite 之类的打包工具，也能在浏览器里运行；输出在控制台里。
import * as tf from '@tensorflow/tfjs';

const LENGTH = 50; // @ length
const OUTPUTS = 5; // @ outputs
const SAMPLES = 10000; // @ samples
const BATCH_SIZE = 10; // @ batchSize
const EPOCHS = 1; // @ epochs
const LAYERS = 2; // @ layers
const UNITS = 20; // @ units
const LEARNING_RATE = 0.001; // @ learningRate

/** One damped sine wave, always between 0 and 1. ‖ 一条阻尼正弦波，值总在 0 和 1 之间。 */
function generateSequence(length: number, period: number, decay: number): number[] {
  return Array.from(
    { length },
    (_, i) => 0.5 + 0.5 * Math.sin((2 * Math.PI * i) / period) * Math.exp(-decay * i),
  );
}

/** Inputs x [patterns, length, 1], and the points that follow, y [patterns, outputs]. ‖ 输入 x [patterns, length, 1]，以及随后的点 y [patterns, outputs]。 */
function generateExamples(length: number, patterns: number, outputs: number) {
  const x: number[][][] = [];
  const y: number[][] = [];
  for (let pattern = 0; pattern < patterns; pattern++) {
    const period = 10 + Math.floor(11 * Math.random()); // both ends included ‖ 两端都包含
    const decay = 0.01 + 0.09 * Math.random();
    const sequence = generateSequence(length + outputs, period, decay);
    x.push(sequence.slice(0, length).map((value) => [value]));
    y.push(sequence.slice(length));
  }
  return { x: tf.tensor3d(x), y: tf.tensor2d(y) };
}

// Every layer but the last returns its whole sequence, because the next one reads it. ‖ 除最后一层外，每层都交出整条序列，因为下一层要读。
const model = tf.sequential();
for (let layer = 0; layer < LAYERS; layer++) {
  model.add(
    tf.layers.lstm({
      units: UNITS,
      returnSequences: layer < LAYERS - 1,
      // Keras' defaults; left out, TensorFlow.js takes others for all but the recurrent kernel. ‖ Keras 的默认值；不写的话，除循环核外 TensorFlow.js 用的都不一样。
      recurrentActivation: 'sigmoid',
      kernelInitializer: 'glorotUniform',
      recurrentInitializer: 'orthogonal',
      unitForgetBias: true,
      ...(layer === 0 ? { inputShape: [LENGTH, 1] } : {}),
    }),
  );
}
model.add(tf.layers.dense({ units: OUTPUTS, kernelInitializer: 'glorotUniform' }));
model.compile({ loss: 'meanAbsoluteError', optimizer: tf.train.adam(LEARNING_RATE) });
model.summary();

const train = generateExamples(LENGTH, SAMPLES, OUTPUTS);
// TensorFlow.js has no schedules: this is the rate of the next update, falling to 0 along half a cosine. ‖ TensorFlow.js 没有调度：这是下一次更新的学习率，沿半个余弦降到 0。 // @each cosine
let update = 0; // @each cosine _
const rate = () => (LEARNING_RATE * (1 + Math.cos((Math.PI * update++) / 1000))) / 2; // @each cosine _ updates _
const onBatchBegin = () => void Object.assign(model.optimizer, { learningRate: rate() }); // @each cosine
const callbacks = { onBatchBegin }; // @each cosine
await model.fit(train.x, train.y, { batchSize: BATCH_SIZE, epochs: EPOCHS, callbacks }); // @each cosine
await model.fit(train.x, train.y, { batchSize: BATCH_SIZE, epochs: EPOCHS }); // @each constant

const test = generateExamples(LENGTH, 1000, OUTPUTS);
const mae = model.evaluate(test.x, test.y) as tf.Scalar;
console.log(`MAE: ${mae.dataSync()[0].toFixed(4)}`);

const one = generateExamples(LENGTH, 1, OUTPUTS);
const forecast = model.predict(one.x) as tf.Tensor;
console.log('what follows', one.y.arraySync());
console.log('forecast', forecast.arraySync());

export {}; // @hidden
