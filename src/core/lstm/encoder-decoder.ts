/**
 * A model that answers with a sequence: an encoder, the stack of `stack.ts` without a head, hands its last hidden state to
 * a decoder, which reads it once for each forecast point and writes a number a timestep. Both are stacks; what is new is
 * between them: the state is repeated on the way up, and its gradients are summed over the repetitions on the way back.
 * Keras: LSTM layers, RepeatVector(outputs), LSTM(units, return_sequences=True), TimeDistributed(Dense(1)).
 */
import { add, zeros, type FloatArray } from './float-array';
import type { ModelShape, StackShape, StackWeights } from './shapes';
import { stackBackward, stackForward, type StackTrace } from './stack';

export type EncoderDecoderShape = ModelShape & Required<Pick<ModelShape, 'decoder'>>;

/** The encoder and the decoder, each as a stack. */
export function stacksOf({ timesteps, features, layers, outputs, decoder }: EncoderDecoderShape): {
  readonly encoder: StackShape;
  readonly decoder: StackShape;
} {
  const top = layers[layers.length - 1];
  return {
    encoder: { timesteps, features, layers },
    decoder: {
      timesteps: outputs,
      features: top.units,
      layers: [decoder],
      outputs: 1,
    },
  };
}

/** The weights of both, as views of the whole model's. */
function weightsOf<A extends FloatArray>({ layers, head }: StackWeights<A>) {
  const encoder: StackWeights<A> = { layers: layers.slice(0, -1) };
  return { encoder, decoder: { layers: layers.slice(-1), ...(head && { head }) } as StackWeights<A> };
}

export interface EncoderDecoderTrace {
  readonly encoder: StackTrace;
  readonly decoder: StackTrace;
  /** The forecast, time-major: [outputs, B, 1]. */
  readonly outputs: FloatArray;
}

/**
 * @param inputs [T, B, F]
 * @throws StackError as `checkStack`
 */
export function encoderDecoderForward(
  shape: EncoderDecoderShape,
  weights: StackWeights,
  inputs: FloatArray,
  batchSize = 1,
): EncoderDecoderTrace {
  const stacks = stacksOf(shape);
  const parts = weightsOf(weights);
  const encoder = stackForward(stacks.encoder, parts.encoder, inputs, batchSize);
  const repeated = repeat(encoder.outputs, shape.outputs);
  const decoder = stackForward(stacks.decoder, parts.decoder, repeated, batchSize);
  return { encoder, decoder, outputs: decoder.outputs };
}

/**
 * The gradient of a loss at every weight.
 * @param dOutputs the loss's gradient at `trace.outputs`
 */
export function encoderDecoderBackward(
  shape: EncoderDecoderShape,
  weights: StackWeights,
  trace: EncoderDecoderTrace,
  dOutputs: FloatArray,
): StackWeights {
  const stacks = stacksOf(shape);
  const parts = weightsOf(weights);
  const decoder = stackBackward(stacks.decoder, parts.decoder, trace.decoder, dOutputs);
  const dState = sumOfRepeats(decoder.dInputs, shape.outputs);
  const encoder = stackBackward(stacks.encoder, parts.encoder, trace.encoder, dState);
  return { ...decoder.weights, layers: [...encoder.weights.layers, ...decoder.weights.layers] };
}

/** Keras' RepeatVector, time-major: [B, U] → [times, B, U]. */
function repeat(state: FloatArray, times: number): FloatArray {
  const repeated = zeros(state, times * state.length);
  for (let t = 0; t < times; t += 1) repeated.set(state, t * state.length);
  return repeated;
}

/** The gradient at what `repeat` was given: [times, B, U] → [B, U]. */
function sumOfRepeats(dRepeated: FloatArray, times: number): FloatArray {
  const size = dRepeated.length / times;
  const dState = zeros(dRepeated, size);
  for (let t = 0; t < times; t += 1) add(dState, dRepeated.subarray(t * size, (t + 1) * size));
  return dState;
}
