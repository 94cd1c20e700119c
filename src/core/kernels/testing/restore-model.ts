/** Gives a model and its optimizer an earlier state. */
import { dispose, tensor, type Variable } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { TrainingState } from '../../training/training';
import type { FusedAdam } from '../fused-adam';

export function restoreModel(model: LayersModel, optimizer: FusedAdam, state: TrainingState): void {
  let at = 0;
  const values = model
    .getWeights()
    .map(({ size, shape }) => tensor(state.weights.slice(at, (at += size)), shape));
  model.setWeights(values);
  dispose(values);
  optimizer.restore(
    model.trainableWeights.map((weight) => weight.read() as Variable),
    state,
  );
}
