/**
 * Sizes of an LSTM stack and the layout of its weights, as Keras stores them. The rest of `core/lstm`, and every fused
 * kernel, takes the gate order and the sizes from here. Read `layer.ts` next.
 */
import type { FloatArray } from './float-array';

/**
 * The order of the four blocks of U columns in kernel, recurrentKernel and bias: i, f, c, o. Keras calls the third
 * block c; its activation, the candidate, is g in every formula here.
 */
export const GATE_BLOCKS = { i: 0, f: 1, g: 2, o: 3 } as const;

export interface LstmWeights<A extends FloatArray = FloatArray> {
  /** [F, 4U] */
  readonly kernel: A;
  /** [U, 4U] */
  readonly recurrentKernel: A;
  /** [4U] */
  readonly bias: A;
}

export interface DenseWeights<A extends FloatArray = FloatArray> {
  /** [U, O] */
  readonly kernel: A;
  /** [O] */
  readonly bias: A;
}

/** The weights of a stack, with those of its decoder as the last layer. Gradients have the same type, each in the place of its weight. */
export interface StackWeights<A extends FloatArray = FloatArray> {
  readonly layers: readonly LstmWeights<A>[];
  readonly head?: DenseWeights<A>;
}

/** One layer of a stack; returns all its hidden states or only the last. */
export interface StackLayer {
  readonly units: number;
  readonly returnSequences: boolean;
}

/** At least one LSTM layer over [T, B, F], then a linear Dense(outputs), unless `outputs` is absent. */
export interface StackShape {
  readonly timesteps: number;
  readonly features: number;
  readonly layers: readonly StackLayer[];
  readonly outputs?: number;
}

/**
 * A stack that may have a decoder above it: an LSTM layer that writes the answer, one forecast point a timestep. It reads
 * the last hidden state of the stack, repeated once for each point, and a Dense(1) makes a number of each of its own hidden
 * states. Keras: RepeatVector(outputs), LSTM(units, return_sequences=True), TimeDistributed(Dense(1)). See
 * `encoder-decoder.ts`.
 */
export type LayeredShape = StackShape & {
  readonly decoder?: StackLayer & { readonly returnSequences: true };
};

/** A model as it is trained: `outputs` is how many points it forecasts, with a decoder or without. */
export type ModelShape = LayeredShape & { readonly outputs: number };

/** The LSTM layers from the bottom; the decoder's is the last. */
export const lstmLayers = ({ layers, decoder }: LayeredShape): readonly StackLayer[] =>
  decoder ? [...layers, decoder] : layers;

/** How many numbers the head makes at a time; undefined without a head. */
export const headOutputs = ({ outputs, decoder }: LayeredShape): number | undefined =>
  decoder ? 1 : outputs;

/** Four gates, each with a weight per unit and input, a weight per unit and unit, and a bias per unit. */
export function lstmParameters(inputs: number, units: number): number {
  return 4 * (units * (inputs + units) + units);
}

/** A weight per input and output, and a bias per output. */
export function denseParameters(inputs: number, outputs: number): number {
  return inputs * outputs + outputs;
}

/** Width of the input of LSTM layer `index`: the features, or the units of the layer below. The head is the index after. */
export function inputWidth(shape: LayeredShape, index: number): number {
  return index === 0 ? shape.features : lstmLayers(shape)[index - 1].units;
}

/** Each weight's shape, in `trainableWeights` order: kernel, recurrentKernel, bias per layer; kernel, bias of the head. */
export function weightShapes(shape: LayeredShape): number[][] {
  const stack = lstmLayers(shape);
  const shapes = stack.flatMap(({ units }, index) => [
    [inputWidth(shape, index), 4 * units],
    [units, 4 * units],
    [4 * units],
  ]);
  const outputs = headOutputs(shape);
  return outputs === undefined ? shapes : [...shapes, [inputWidth(shape, stack.length), outputs], [outputs]];
}

/** The arrays themselves, not copies, in `trainableWeights` order. */
export function weightList<A extends FloatArray>({ layers, head }: StackWeights<A>): A[] {
  const list = layers.flatMap(({ kernel, recurrentKernel, bias }) => [kernel, recurrentKernel, bias]);
  return head ? [...list, head.kernel, head.bias] : list;
}
