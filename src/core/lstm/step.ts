/** One weight update: forward, loss, backward, Adam. The reference that every fused training step is compared with. */
import { adamStep, type AdamState } from './adam';
import { type FloatArray } from './float-array';
import { meanAbsoluteLoss, type LossFunction } from './loss';
import { weightList, type StackShape, type StackWeights } from './shapes';
import { stackBackward, stackForward } from './stack';

export interface Batch {
  readonly batchSize: number;
  /** [T, B, F]; see `toTimeMajor`. */
  readonly inputs: FloatArray;
  /** [B, O], or [T, B, O] when the last layer returns sequences. */
  readonly targets: FloatArray;
}

export interface LossAndGradients {
  readonly loss: number;
  readonly gradients: StackWeights;
}

/** The batch's mean loss and its gradient at every weight. */
export function lossAndGradients(
  shape: StackShape,
  weights: StackWeights,
  batch: Batch,
  lossFunction: LossFunction = meanAbsoluteLoss,
): LossAndGradients {
  const trace = stackForward(shape, weights, batch.inputs, batch.batchSize);
  const { value, dForecasts } = lossFunction(trace.outputs, batch.targets);
  return { loss: value, gradients: stackBackward(shape, weights, trace, dForecasts).weights };
}

/** Updates the weights and Adam's state in place; returns the loss before the update. */
export function trainStep(
  shape: StackShape,
  weights: StackWeights,
  adam: AdamState,
  batch: Batch,
  learningRate: number,
): number {
  const { loss, gradients } = lossAndGradients(shape, weights, batch);
  adamStep(adam, weightList(weights), weightList(gradients), learningRate);
  return loss;
}
