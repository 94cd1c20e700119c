import * as tf from '@tensorflow/tfjs';

// Keras’ defaults; TensorFlow.js has others. ‖ Keras 的默认值；TensorFlow.js 的与此不同。
const keras = {
  recurrentActivation: 'sigmoid',
  kernelInitializer: 'glorotUniform',
  recurrentInitializer: 'orthogonal',
  unitForgetBias: true,
} as const;

const model = tf.sequential();
model.add(tf.layers.inputLayer({ inputShape: [50, 1] })); // @ length _
model.add(tf.layers.lstm({ units: 20, returnSequences: true, ...keras })); // @each lower units _
model.add(tf.layers.lstm({ units: 20, ...keras })); // @ units
model.add(tf.layers.dense({ units: 5, kernelInitializer: 'glorotUniform' })); // @ outputs
model.compile({ loss: 'meanAbsoluteError', optimizer: tf.train.adam(0.001) }); // @ learningRate
model.summary();
