/**
 * The whole model: a stack of LSTM layers, then a Dense head. Every layer except the last must return sequences,
 * because the input of a layer has three axes. Read `layer.ts` first; `step.ts` trains.
 */
import { denseBackward, denseForward } from './dense';
import { zeros, type FloatArray } from './float-array';
import { lstmBackward, lstmForward, type LstmShape, type LstmTrace } from './layer';
import { inputWidth, type LstmWeights, type StackLayer, type StackShape, type StackWeights } from './shapes';

/** The input of a layer has one vector per sequence instead of one per timestep. */
export class StackError extends RangeError {
  /** Index of the layer that refuses its input. */
  readonly layer: number;

  constructor(layer: number) {
    super(`layer ${layer} expects [batch, timesteps, features]: layer ${layer - 1} must return sequences`);
    this.name = 'StackError';
    this.layer = layer;
  }
}

/** @throws StackError at the first layer above a layer that returns only its last state */
export function checkStack(layers: readonly StackLayer[]): void {
  const lower = layers.slice(0, -1).findIndex(({ returnSequences }) => !returnSequences);
  if (lower >= 0) throw new StackError(lower + 1);
}

export interface StackTrace {
  readonly batchSize: number;
  /** [T, B, F] */
  readonly inputs: FloatArray;
  readonly layers: readonly LstmTrace[];
  /** The hidden states that the last layer returns: [B, U], or [T, B, U] when it returns sequences. */
  readonly shown: FloatArray;
  /** The head applied to `shown`, [B, O] or [T, B, O]; without a head, the same as `shown`. */
  readonly outputs: FloatArray;
}

/**
 * Runs the stack and keeps all gates and states.
 * @param inputs [T, B, F]; for one sequence of one feature, simply its points
 * @throws StackError as `checkStack`
 */
export function stackForward(
  shape: StackShape,
  weights: StackWeights,
  inputs: FloatArray,
  batchSize = 1,
): StackTrace {
  checkStack(shape.layers);
  const layers: LstmTrace[] = [];
  let below = inputs;
  shape.layers.forEach((_, index) => {
    const trace = lstmForward(layerShape(shape, index, batchSize), weights.layers[index], below);
    layers.push(trace);
    below = trace.h;
  });
  const shown = showsSequence(shape) ? below : below.subarray(firstShown(shape, batchSize));
  return {
    batchSize,
    inputs,
    layers,
    shown,
    outputs: weights.head ? denseForward(weights.head, shown) : shown,
  };
}

export interface StackGradients {
  readonly weights: StackWeights;
  /** [T, B, F] */
  readonly dInputs: FloatArray;
  /** For every layer, [T, B, U]: the gradient at its hidden states, from above and through later timesteps. */
  readonly dHidden: readonly FloatArray[];
}

/**
 * The gradient of a loss at every weight, input and hidden state.
 * @param dOutputs the loss's gradient at `trace.outputs`
 */
export function stackBackward(
  shape: StackShape,
  weights: StackWeights,
  trace: StackTrace,
  dOutputs: FloatArray,
): StackGradients {
  const head = weights.head && denseBackward(weights.head, trace.shown, dOutputs);
  const { batchSize } = trace;
  const last = shape.layers.length - 1;

  let dh = zeros(trace.inputs, trace.layers[last].h.length);
  dh.set(head ? head.dx : dOutputs, showsSequence(shape) ? 0 : firstShown(shape, batchSize));

  const layers: LstmWeights[] = [];
  const dHidden: FloatArray[] = [];
  for (let index = last; index >= 0; index -= 1) {
    const below = index === 0 ? trace.inputs : trace.layers[index - 1].h;
    const size = layerShape(shape, index, batchSize);
    const gradients = lstmBackward(size, weights.layers[index], below, trace.layers[index], dh);
    layers.unshift(gradients.weights);
    dHidden.unshift(gradients.dh);
    dh = gradients.dx;
  }
  return { weights: head ? { layers, head: head.weights } : { layers }, dInputs: dh, dHidden };
}

/** [B, T, ·] → [T, B, ·]: from the order of examples and of Keras to the order of `core/lstm`. */
export function toTimeMajor(batchMajor: FloatArray, batchSize: number, timesteps: number): FloatArray {
  const width = batchMajor.length / (batchSize * timesteps);
  const timeMajor = zeros(batchMajor, batchMajor.length);
  for (let b = 0; b < batchSize; b += 1) {
    for (let t = 0; t < timesteps; t += 1) {
      const from = (b * timesteps + t) * width;
      timeMajor.set(batchMajor.subarray(from, from + width), (t * batchSize + b) * width);
    }
  }
  return timeMajor;
}

function showsSequence({ layers }: StackShape): boolean {
  return layers[layers.length - 1].returnSequences;
}

/** Where the last timestep begins in the last layer's h. */
function firstShown({ layers, timesteps }: StackShape, batchSize: number): number {
  return (timesteps - 1) * batchSize * layers[layers.length - 1].units;
}

function layerShape(shape: StackShape, index: number, batchSize: number): LstmShape {
  const { timesteps, layers } = shape;
  return { timesteps, batchSize, features: inputWidth(shape, index), units: layers[index].units };
}
