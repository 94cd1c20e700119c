/**
 * The shipped model: the chapter's model, fitted with the initial settings (`npm run weights`). It runs on the main
 * thread, by `core/lstm`, so that there is a forecast before the worker has been loaded and before any training.
 */
import type { Evaluation } from '../core/api';
import { parametersOf, stackWeights } from '../core/lstm/flat-weights';
import type { StackWeights } from '../core/lstm/shapes';
import { stackForward, type StackTrace } from '../core/lstm/stack';
import { shapeOf } from '../runs/fit-request';
import { initialSettings } from '../settings/settings';
import facts from './shipped.json';

/** Facts about the weights, measured when they were made. */
export type ShippedFacts = Pick<Evaluation, 'mae' | 'maeByStep' | 'baselines' | 'linearRegression'> & {
  readonly trainingMae: number;
  /** The loss of the fit's only epoch, as Keras prints it. */
  readonly loss: number;
  /** The mean loss of each `curveEvery` consecutive batches, from the first batch on. */
  readonly curve: readonly number[];
  /** The median error of five such fits with other seeds. */
  readonly plainMae: number;
  /** The median error with the same five seeds and a learning rate that falls along a cosine. */
  readonly scheduledMae: number;
  /** Errors of a fit with the same number of updates on 100 sequences, each seen 100 times. */
  readonly fewTimesMany: { readonly mae: number; readonly trainingMae: number };
};

/** In batches. */
export const curveEvery = 10;

export const shippedFacts: ShippedFacts = facts;
export const shippedSettings = initialSettings;
export const shippedShape = shapeOf(initialSettings);

/**
 * The model from the bytes of `public/weights/chapter.bin`, float32, little-endian.
 * @throws RangeError when there are more or fewer bytes than the shape needs: they are another file's
 */
export function readShipped(bytes: ArrayBuffer): StackWeights<Float32Array> {
  const expected = parametersOf(shippedShape) * Float32Array.BYTES_PER_ELEMENT;
  if (bytes.byteLength !== expected) {
    throw new RangeError(`the weights are ${expected} bytes, not ${bytes.byteLength}`);
  }
  return stackWeights(shippedShape, new Float32Array(bytes));
}

/**
 * Everything the model computes for one wave: all gates and states of every layer, and the forecast as `outputs`.
 * @param inputs [50]
 */
export const runShipped = (weights: StackWeights, inputs: ArrayLike<number>): StackTrace =>
  stackForward(shippedShape, weights, Float32Array.from(inputs));
