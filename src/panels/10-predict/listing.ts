import type * as tf from '@tensorflow/tfjs'; // @hidden
declare const model: tf.LayersModel; // @hidden
declare function generateExamples(...cut: number[]): Record<'x' | 'y', tf.Tensor>; // @hidden
const { x, y } = generateExamples(50, 1, 5); // @ length _ outputs
const yhat = model.predict(x) as tf.Tensor;
y.print();
yhat.print();
export {}; // @hidden
