/**
 * An encoder and a decoder out of two fused stacks: `core/lstm/encoder-decoder.ts`, as fast as the stacks are. Weights,
 * moments and gradients of both lie here, in one block each; the stacks get copies of the weights before each pass, and
 * Adam runs over the whole block in TypeScript.
 */
import { stacksOf, type EncoderDecoderShape } from '../lstm/encoder-decoder';
import { parametersOf, weightsKey } from '../lstm/flat-weights';
import { add } from '../lstm/float-array';
import { meanAbsoluteLoss } from '../lstm/loss';
import type { ModelShape } from '../lstm/shapes';
import type { AdamUpdate, FusedModel, FusedStack, StackBatch } from './fused-stack';
import { checkLength } from './lengths';
import { updateBlocks, zeroBlocks, type WeightBlocks } from './weight-blocks';

export class EncoderDecoderStack implements FusedModel {
  readonly #encoder: FusedStack;
  readonly #decoder: FusedStack;
  #shape: EncoderDecoderShape | undefined;
  #weightsKey = '';
  #blocks: WeightBlocks | undefined;

  /** Takes two stacks, each with a memory of its own. */
  constructor(encoder: FusedStack, decoder: FusedStack) {
    this.#encoder = encoder;
    this.#decoder = decoder;
  }

  plan({ shape, batchSize }: { readonly shape: ModelShape; readonly batchSize: number }): void {
    if (!hasDecoder(shape)) throw new RangeError('The model has no decoder.');
    this.#shape = undefined;
    const { encoder, decoder } = stacksOf(shape);
    this.#encoder.plan({ shape: encoder, batchSize });
    this.#decoder.plan({ shape: decoder, batchSize, inputGradient: true });
    const key = weightsKey(shape);
    if (key !== this.#weightsKey || this.#blocks === undefined)
      this.#blocks = zeroBlocks(parametersOf(shape));
    this.#weightsKey = key;
    this.#shape = shape;
  }

  get weights(): Float32Array {
    return this.#planned.weights;
  }

  get firstMoments(): Float32Array {
    return this.#planned.firstMoments;
  }

  get secondMoments(): Float32Array {
    return this.#planned.secondMoments;
  }

  get gradients(): Float32Array {
    return this.#planned.gradients;
  }

  /** [rows, T, F] → a view of the forecasts, [rows, outputs]. */
  forward(inputs: Float32Array, rows: number): Float32Array {
    const { shape, weights } = this.#planned;
    const split = this.#encoder.weights.length;
    this.#encoder.weights.set(weights.subarray(0, split));
    this.#decoder.weights.set(weights.subarray(split));
    const states = this.#encoder.forward(inputs, rows);
    return this.#decoder.forward(repeatRows(states, rows, shape.outputs), rows);
  }

  step({ inputs, targets, rows }: StackBatch, update: AdamUpdate): number {
    const planned = this.#planned;
    const { shape, gradients } = planned;
    checkLength('targets', targets, rows, shape.outputs);
    const { value, dForecasts } = meanAbsoluteLoss(this.forward(inputs, rows), targets);
    const dRepeated = this.#decoder.backward(dForecasts as Float32Array);
    this.#encoder.backward(sumOfRepeats(dRepeated, rows, shape.outputs));
    gradients.set(this.#encoder.gradients);
    gradients.set(this.#decoder.gradients, this.#encoder.gradients.length);
    updateBlocks(planned, update);
    return value;
  }

  get #planned(): WeightBlocks & { readonly shape: EncoderDecoderShape } {
    if (this.#shape === undefined || this.#blocks === undefined)
      throw new RangeError('The model has no plan.');
    return { ...this.#blocks, shape: this.#shape };
  }
}

const hasDecoder = (shape: ModelShape): shape is EncoderDecoderShape => shape.decoder !== undefined;

/** Each row so many times: [rows, U] → [rows, times, U]. */
function repeatRows(states: Float32Array, rows: number, times: number): Float32Array {
  const units = states.length / rows;
  const repeated = new Float32Array(times * states.length);
  for (let row = 0; row < rows; row += 1) {
    const state = states.subarray(row * units, (row + 1) * units);
    for (let t = 0; t < times; t += 1) repeated.set(state, (row * times + t) * units);
  }
  return repeated;
}

/** The gradient at what `repeatRows` was given: [rows, times, U] → [rows, U]. */
function sumOfRepeats(dRepeated: Float32Array, rows: number, times: number): Float32Array {
  const units = dRepeated.length / (rows * times);
  const dStates = new Float32Array(rows * units);
  for (let row = 0; row < rows; row += 1) {
    const dState = dStates.subarray(row * units, (row + 1) * units);
    for (let t = 0; t < times; t += 1) {
      const from = (row * times + t) * units;
      add(dState, dRepeated.subarray(from, from + units));
    }
  }
  return dStates;
}
