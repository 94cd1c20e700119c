/**
 * The model the page ships: the chapter's, fitted with the settings the page opens with (`npm run weights`). It runs on
 * the main thread, by `core/lstm`, so that there is a forecast before the worker has arrived and before any training.
 */
import type { Evaluation } from '../core/api';
import { stackWeights } from '../core/lstm/flat-weights';
import type { StackWeights } from '../core/lstm/shapes';
import { stackForward, type StackTrace } from '../core/lstm/stack';
import { shapeOf } from '../runs/fit-request';
import { initialSettings } from '../settings/settings';
import facts from './shipped.json';

/** What is known of the weights: measured when they were made. */
export type ShippedFacts = Pick<Evaluation, 'mae' | 'maeByStep' | 'baselines' | 'linearRegression'> & {
  readonly trainingMae: number;
  /** Of the fit's only epoch, as Keras prints it. */
  readonly loss: number;
  /** Mean loss of every `curveEvery` batches, from the first on. */
  readonly curve: readonly number[];
  /** Median error of five such fits, with other seeds. */
  readonly plainMae: number;
  /** Of the same five, but for a learning rate that falls along a cosine. */
  readonly scheduledMae: number;
  /** Errors of another fit of as many updates: 100 sequences, each seen 100 times. */
  readonly fewTimesMany: { readonly mae: number; readonly trainingMae: number };
};

/** In batches. */
export const curveEvery = 10;

export const shippedFacts: ShippedFacts = facts;
export const shippedSettings = initialSettings;
export const shippedShape = shapeOf(initialSettings);

/** From the bytes of `public/weights/chapter.bin`, float32, little-endian. */
export const readShipped = (bytes: ArrayBuffer): StackWeights<Float32Array> =>
  stackWeights(shippedShape, new Float32Array(bytes));

/**
 * Everything the model computes for one wave: all gates and states of every layer, and the forecast as `outputs`.
 * @param inputs [50]
 */
export const runShipped = (weights: StackWeights, inputs: ArrayLike<number>): StackTrace =>
  stackForward(shippedShape, weights, Float32Array.from(inputs));
