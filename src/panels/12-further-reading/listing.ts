// Goes on from 7.2.4. ‖ 接在 7.2.4 的代码之后。
import * as tf from '@tensorflow/tfjs';
declare function generateExamples(...cut: number[]): Record<'x' | 'y', tf.Tensor>; // @hidden

// Keras’ defaults; TensorFlow.js has others. ‖ Keras 的默认值；TensorFlow.js 的与此不同。
const keras = {
  recurrentActivation: 'sigmoid',
  kernelInitializer: 'glorotUniform',
  recurrentInitializer: 'orthogonal',
  unitForgetBias: true,
} as const;
const { kernelInitializer } = keras;

const model = tf.sequential();
model.add(tf.layers.inputLayer({ inputShape: [50, 1] })); // @ length _
model.add(tf.layers.lstm({ units: 20, returnSequences: true, ...keras })); // @each lower units _
model.add(tf.layers.lstm({ units: 20, ...keras })); // @ units
model.add(tf.layers.repeatVector({ n: 5 })); // @ outputs
model.add(tf.layers.lstm({ units: 20, returnSequences: true, ...keras })); // @ units _
model.add(tf.layers.timeDistributed({ layer: tf.layers.dense({ units: 1, kernelInitializer }) }));
model.compile({ loss: 'meanAbsoluteError', optimizer: tf.train.adam(0.001) }); // @ learningRate
const train = generateExamples(50, 10000, 5); // @ length samples outputs
const answers = tf.reshape(train.y, [-1, 5, 1]); // @ _ outputs _
console.log(answers.shape);
