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

/** The weights of a stack. Gradients have the same type, each in the place of its weight. */
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

/** A stack with its head, as it is trained. */
export type ModelShape = StackShape & { readonly outputs: number };

/** Four gates, each with a weight per unit and input, a weight per unit and unit, and a bias per unit. */
export function lstmParameters(inputs: number, units: number): number {
  return 4 * (units * (inputs + units) + units);
}

/** A weight per input and output, and a bias per output. */
export function denseParameters(inputs: number, outputs: number): number {
  return inputs * outputs + outputs;
}

/** Width of the input of layer `index`: the features, or the units of the layer below. The head is the index after. */
export function inputWidth(shape: StackShape, index: number): number {
  return index === 0 ? shape.features : shape.layers[index - 1].units;
}

/** Each weight's shape, in `trainableWeights` order: kernel, recurrentKernel, bias per layer; kernel, bias of the head. */
export function weightShapes(shape: StackShape): number[][] {
  const shapes = shape.layers.flatMap(({ units }, index) => [
    [inputWidth(shape, index), 4 * units],
    [units, 4 * units],
    [4 * units],
  ]);
  if (shape.outputs === undefined) return shapes;
  return [...shapes, [inputWidth(shape, shape.layers.length), shape.outputs], [shape.outputs]];
}

/** The arrays themselves, not copies, in `trainableWeights` order. */
export function weightList<A extends FloatArray>({ layers, head }: StackWeights<A>): A[] {
  const list = layers.flatMap(({ kernel, recurrentKernel, bias }) => [kernel, recurrentKernel, bias]);
  return head ? [...list, head.kernel, head.bias] : list;
}
