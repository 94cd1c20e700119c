import * as tf from '@tensorflow/tfjs';
declare const y: tf.Tensor; // @hidden

const model = tf.sequential();
model.add(tf.layers.inputLayer({ inputShape: [50, 1] })); // @ length _
model.add(tf.layers.lstm({ units: 20, returnSequences: true })); // @each lower units _
model.add(tf.layers.lstm({ units: 20 })); // @ units
model.add(tf.layers.repeatVector({ n: 5 })); // @ outputs
model.add(tf.layers.lstm({ units: 20, returnSequences: true })); // @ units _
model.add(tf.layers.timeDistributed({ layer: tf.layers.dense({ units: 1 }) }));
model.compile({ loss: 'meanAbsoluteError', optimizer: tf.train.adam(0.001) }); // @ learningRate
const answers = tf.reshape(y, [-1, 5, 1]); // @ _ outputs _
console.log(answers.shape);
