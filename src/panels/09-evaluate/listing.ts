// Goes on from 7.4. ‖ 接在 7.4 的代码之后。
import * as tf from '@tensorflow/tfjs'; // @hidden
declare const model: tf.LayersModel; // @hidden
declare function generateExamples(...cut: number[]): Record<'x' | 'y', tf.Tensor>; // @hidden
const test = generateExamples(50, 1000, 5); // @ length _ outputs
const mae = model.evaluate(test.x, test.y) as tf.Scalar;
console.log(`MAE: ${mae.dataSync()[0].toFixed(4)}`);

// The same error for always saying 0.5. ‖ 永远回答 0.5 的误差。
const half = tf.mean(tf.abs(tf.sub(test.y, 0.5)));
console.log(`always 0.5: ${half.dataSync()[0].toFixed(4)}`);
