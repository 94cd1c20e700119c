// Goes on from 7.2.3. ‖ 接在 7.2.3 的代码之后。
import * as tf from '@tensorflow/tfjs';
declare function generateSequence(length: number, period: number, decay: number): number[]; // @hidden

function generateExamples(length: number, patterns: number, outputs: number) {
  const x: number[][][] = [];
  const y: number[][] = [];
  for (let pattern = 0; pattern < patterns; pattern++) {
    const period = 10 + Math.floor(11 * Math.random());
    const decay = 0.01 + 0.09 * Math.random();
    // not just length ‖ 不只是 length
    const sequence = generateSequence(length + outputs, period, decay);
    x.push(sequence.slice(0, length).map((value) => [value]));
    y.push(sequence.slice(length));
  }
  return { x: tf.tensor3d(x), y: tf.tensor2d(y) };
}

const { x, y } = generateExamples(20, 5, 5); // @ length patterns outputs
// A row for each sequence: the points seen, then those held out. ‖ 一行一条序列：先是看到的点，后是留出的点。
tf.concat([x.squeeze<tf.Tensor2D>([2]), y], 1).print();
