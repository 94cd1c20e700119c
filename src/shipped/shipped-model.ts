/**
 * The shipped model: the chapter's model, fitted with the initial settings (`npm run weights`). It runs on the main
 * thread, by `core/lstm`, so that there is a forecast before the worker has been loaded and before any training.
 */
import type { Evaluation, Schedule, Snapshot } from '../core/api';
import { parametersOf, stackWeights } from '../core/lstm/flat-weights';
import type { StackWeights } from '../core/lstm/shapes';
import { stackForward, type StackTrace } from '../core/lstm/stack';
import { shapeOf } from '../runs/fit-request';
import { initialSettings } from '../settings/settings';
import facts from './shipped.json';

/** Facts about the weights, measured when they were made. */
export type ShippedFacts = Pick<
  Evaluation,
  | 'mae'
  | 'maeByStep'
  | 'baselines'
  | 'baselinesByStep'
  | 'worseThanHalf'
  | 'lookUp'
  | 'lookUpSamples'
  | 'linearRegression'
> & {
  readonly trainingMae: number;
  /** The loss of the fit's only epoch, as Keras prints it. */
  readonly loss: number;
  /** The mean loss of each `curveEvery` consecutive batches, from the first batch on. */
  readonly curve: readonly number[];
  /** The median error of five such fits with other seeds: at the chapter's rate, at two others, and at a falling one. */
  readonly rates: readonly {
    readonly learningRate: number;
    readonly schedule: Schedule;
    readonly mae: number;
  }[];
  /** The error of such a fit in batches of another size, with the same seed. */
  readonly batchSizes: readonly { readonly batchSize: number; readonly mae: number }[];
  /** Errors of a fit with the same number of updates on 100 sequences, each seen 100 times. */
  readonly fewTimesMany: { readonly mae: number; readonly trainingMae: number };
};

/** In batches. */
export const curveEvery = 10;

export const shippedFacts = facts as ShippedFacts;
export const shippedSettings = initialSettings;
export const shippedShape = shapeOf(initialSettings);

/**
 * The model from the bytes of `chapter.bin`, float32, little-endian.
 * @throws RangeError when there are more or fewer bytes than the shape needs: they are another file's
 */
export function readShipped(bytes: ArrayBuffer): StackWeights<Float32Array> {
  const expected = parametersOf(shippedShape) * Float32Array.BYTES_PER_ELEMENT;
  if (bytes.byteLength !== expected) {
    throw new RangeError(`the weights are ${expected} bytes, not ${bytes.byteLength}`);
  }
  return stackWeights(shippedShape, new Float32Array(bytes));
}

/** The model as a value, for questions to the core. */
export const shippedSnapshot = (weights: StackWeights<Float32Array>): Snapshot => ({
  run: 'shipped',
  batch: shippedSettings.samples / shippedSettings.batchSize,
  shape: shippedShape,
  // All arrays are views of one block.
  weights: new Float32Array(weights.layers[0].kernel.buffer),
});

/**
 * Everything the model computes for one wave: all gates and states of every layer, and the forecast as `outputs`.
 * @param inputs [50]
 */
export const runShipped = (weights: StackWeights, inputs: ArrayLike<number>): StackTrace =>
  stackForward(shippedShape, weights, Float32Array.from(inputs));
