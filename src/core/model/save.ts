/** The file `model.json` of a model, as TensorFlow.js saves it. */
import '@tensorflow/tfjs-backend-cpu';
import type { ModelShape } from '../lstm/shapes';
import { onCpu } from './backend';
import { buildModel, disposeModel } from './build';

/** JSON. Built with zero weights, because they are in the other file, which is named. */
export const saveModel = (shape: ModelShape, weightsFile: string): Promise<string> =>
  onCpu(() => save(shape, weightsFile));

function save(shape: ModelShape, weightsFile: string): string {
  const model = buildModel(shape, 'zeros');
  try {
    return JSON.stringify({
      format: 'layers-model',
      modelTopology: model.toJSON(undefined, false),
      weightsManifest: [
        {
          paths: [weightsFile],
          weights: model.weights.map((weight) => ({
            name: weight.originalName,
            shape: weight.shape,
            dtype: weight.dtype,
          })),
        },
      ],
    });
  } finally {
    disposeModel(model);
  }
}
