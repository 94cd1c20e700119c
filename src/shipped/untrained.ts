/** The shipped model before its first batch. */
import { initialWeights } from '../core/lstm/initial-weights';
import type { StackWeights } from '../core/lstm/shapes';
import { createStream } from '../core/sequence/random';
import { shippedSettings, shippedShape } from './shipped-model';

let drawn: StackWeights | undefined;

/** The initial weights of the fit that made the shipped weights. */
export const untrainedWeights = (): StackWeights =>
  (drawn ??= initialWeights(shippedShape, createStream(shippedSettings.seed, 'weights')));
