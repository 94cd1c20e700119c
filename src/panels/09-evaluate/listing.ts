import * as tf from '@tensorflow/tfjs'; // @hidden
declare const model: tf.LayersModel; // @hidden
declare function generateExamples(...cut: number[]): Record<'x' | 'y', tf.Tensor>; // @hidden
const { x, y } = generateExamples(50, 1000, 5); // @ length _ outputs
const mae = model.evaluate(x, y) as tf.Scalar;
console.log(`MAE: ${mae.dataSync()[0].toFixed(4)}`);

// The same error for somebody who always says 0.5. ‖ 总说 0.5 的人，同样的误差是多少。
const half = tf.mean(tf.abs(tf.sub(y, 0.5)));
console.log(`always 0.5: ${half.dataSync()[0].toFixed(4)}`);
