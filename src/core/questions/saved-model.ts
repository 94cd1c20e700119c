/** The file `model.json` of a model, as TensorFlow.js saves it; its weights are a file beside it. */
import type { ModelShape } from '../lstm/shapes';
import { buildModel, disposeModel } from '../model/build';
import { aboutItself } from './question';

export interface SavedModelQuestion {
  readonly kind: 'saved-model';
  readonly shape: ModelShape;
  /** Name of the file that has all weights, float32, flat, in `trainableWeights` order. */
  readonly weightsFile: string;
}

/** JSON. Built with zero weights, because they are in the other file. */
export const savedModel = aboutItself<SavedModelQuestion, string>('saved-model', ({ shape, weightsFile }) => {
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
});
