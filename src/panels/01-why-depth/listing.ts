import * as tf from '@tensorflow/tfjs';

// Only shapes matter here, so TensorFlow.js keeps its own defaults. ‖ 这里只看形状，所以沿用 TensorFlow.js 自己的默认值。
const model = tf.sequential();
model.add(tf.layers.inputLayer({ inputShape: [5, 1] })); // @ timesteps _
// A layer with another above it hands on its whole sequence. ‖ 上面还有一层的，要交出整条序列。
model.add(tf.layers.lstm({ units: 20, returnSequences: true })); // @each lower units _
model.add(tf.layers.lstm({ units: 20 })); // @ units
console.log(model.countParams());
