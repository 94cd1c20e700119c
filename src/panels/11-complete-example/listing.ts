// Stacked LSTM for forecasting damped sine waves.
// Needs: npm install @tensorflow/tfjs
import * as tf from '@tensorflow/tfjs';

const LENGTH = 50;
const OUTPUTS = 5;
const SAMPLES = 10000;
const BATCH_SIZE = 10;
const EPOCHS = 1;
const LAYERS = 2;
const UNITS = 20;
const LEARNING_RATE = 0.001;

/** One damped sine wave, always between 0 and 1. */
function generateSequence(length: number, period: number, decay: number): number[] {
  return Array.from(
    { length },
    (_, i) => 0.5 + 0.5 * Math.sin((2 * Math.PI * i) / period) * Math.exp(-decay * i),
  );
}

/** Input sequences x [patterns, length, 1] and the points that follow them, y [patterns, outputs]. */
function generateExamples(length: number, patterns: number, outputs: number) {
  const x: number[][][] = [];
  const y: number[][] = [];
  for (let pattern = 0; pattern < patterns; pattern++) {
    const period = 10 + Math.floor(11 * Math.random()); // both ends included
    const decay = 0.01 + 0.09 * Math.random();
    const sequence = generateSequence(length + outputs, period, decay);
    x.push(sequence.slice(0, length).map((value) => [value]));
    y.push(sequence.slice(length));
  }
  return { x: tf.tensor3d(x), y: tf.tensor2d(y) };
}

// Every layer but the last returns its whole sequence, because the next one reads it.
const model = tf.sequential();
for (let layer = 0; layer < LAYERS; layer++) {
  model.add(
    tf.layers.lstm({
      units: UNITS,
      returnSequences: layer < LAYERS - 1,
      // Keras' defaults; left out, TensorFlow.js takes others for all but the recurrent kernel.
      recurrentActivation: 'sigmoid',
      kernelInitializer: 'glorotUniform',
      recurrentInitializer: 'orthogonal',
      unitForgetBias: true,
      ...(layer === 0 ? { inputShape: [LENGTH, 1] } : {}),
    }),
  );
}
model.add(tf.layers.dense({ units: OUTPUTS }));
model.compile({ loss: 'meanAbsoluteError', optimizer: tf.train.adam(LEARNING_RATE) });
model.summary();

const train = generateExamples(LENGTH, SAMPLES, OUTPUTS);
await model.fit(train.x, train.y, { batchSize: BATCH_SIZE, epochs: EPOCHS });

const test = generateExamples(LENGTH, 1000, OUTPUTS);
const mae = model.evaluate(test.x, test.y) as tf.Scalar;
console.log(`MAE: ${mae.dataSync()[0].toFixed(4)}`);

const one = generateExamples(LENGTH, 1, OUTPUTS);
const forecast = model.predict(one.x) as tf.Tensor;
console.log('expected', one.y.arraySync());
console.log('forecast', forecast.arraySync());

export {};
