import * as tf from '@tensorflow/tfjs';

// Only shapes matter here, so TensorFlow.js keeps its own defaults. ‖ 这里只看形状，所以沿用 TensorFlow.js 自己的默认值。
const model = tf.sequential();
model.add(tf.layers.inputLayer({ inputShape: [3, 1] }));
model.add(tf.layers.lstm({ units: 1, returnSequences: false })); // @each layers units returnSequences

const data = tf.tensor3d([0.1, 0.2, 0.3], [1, 3, 1]); // @ first second third
(model.predict(data) as tf.Tensor).print();
