// Goes on from 7.4. ‖ 接在 7.4 的代码之后。
import type * as tf from '@tensorflow/tfjs'; // @hidden
declare const model: tf.LayersModel; // @hidden
declare function generateExamples(...cut: number[]): Record<'x' | 'y', tf.Tensor>; // @hidden
const one = generateExamples(50, 1, 5); // @ length _ outputs
const yhat = model.predict(one.x) as tf.Tensor;
one.y.print();
yhat.print();
export {}; // @hidden
