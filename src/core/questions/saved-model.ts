/** The file `model.json` of a model, as TensorFlow.js saves it; its weights are a file beside it. */
import type { ModelShape } from '../lstm/shapes';
import { aboutItself } from './question';

export interface SavedModelQuestion {
  readonly kind: 'saved-model';
  readonly shape: ModelShape;
  /** Name of the file that has all weights, float32, flat, in `trainableWeights` order. */
  readonly weightsFile: string;
}

export const savedModel = aboutItself(
  'saved-model',
  () => import('../model/save'),
  ({ shape, weightsFile }: SavedModelQuestion, { saveModel }): Promise<string> =>
    saveModel(shape, weightsFile),
);
