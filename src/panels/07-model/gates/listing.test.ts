import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import ts from 'typescript';
import { expect, it, vi } from 'vitest';
import { buildModel } from '../../../core/model/build';
import { shippedShape } from '../../../shipped/shipped-model';
import { weightList } from '../../../core/lstm/shapes';
import { shippedTrace, weightsOfFile } from '../../../shipped/testing/weights-file';
import { stepOf, unitTrace } from '../../../inside/unit';

/** The listing as a function of the variables that it uses but does not define. */
function program(): (...given: unknown[]) => void {
  const source = readFileSync(new URL('listing.ts', import.meta.url), 'utf8');
  const { outputText } = ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  return new Function('tf', 'model', 'train', outputText.replaceAll(/^(import|export) .*$/gm, '')) as never;
}

it('prints the gates, the cell and the hidden state that the page draws', async () => {
  await tf.setBackend('cpu');
  const { inputs, trace } = shippedTrace(16, 0.02);
  const model = buildModel(shippedShape, 'zeros');
  const shapes = model.getWeights().map(({ shape }) => shape);
  model.setWeights(weightList(weightsOfFile).map((values, at) => tf.tensor(values, shapes[at])));
  const printed: number[][] = [];
  const print = vi.spyOn(tf.Tensor.prototype, 'print').mockImplementation(function (this: tf.Tensor) {
    printed.push([...this.dataSync()]);
  });
  program()(tf, model, { x: tf.tensor3d(inputs, [1, inputs.length, 1]) });
  print.mockRestore();

  const over = unitTrace(trace.layers[0], 20, 0);
  expect(printed).toHaveLength(50);
  printed.forEach((numbers, t) => {
    const { i, f, g, o, c, h } = stepOf(over, t);
    [i, f, g, o, c, h].forEach((value, at) => expect(numbers[at]).toBeCloseTo(value, 5));
  });
});
