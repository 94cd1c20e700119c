/**
 * What the chapter's fit makes of stacks of about equal size, measured by `npm run weights`: the page's answer to
 * whether depth helps here.
 */
import facts from './depth.json';
import { deepest, deepGain, depthSeeds, depthSizes } from './depth-sizes';

export interface DepthFacts {
  /** [seeds], the error of always answering 0.5 on the same test set. */
  readonly alwaysHalf: readonly number[];
  /** [sizes][seeds], mean absolute errors on the first test set of the seed. */
  readonly errors: readonly (readonly number[])[];
  /** [seeds], the deepest stack's when it begins with input kernels times `deepGain` above the first layer. */
  readonly amplified: readonly number[];
}

export const depthFacts: DepthFacts = facts;

/** The median of an odd number of errors. */
export const medianOf = (errors: readonly number[]): number =>
  [...errors].sort((one, other) => one - other)[(errors.length - 1) / 2];

/** The deepest stack: its median error with ordinary initial weights, and with amplified ones (`gainMae`). */
export const deepFacts = {
  ...deepest,
  seeds: depthSeeds.length,
  alwaysHalf: medianOf(depthFacts.alwaysHalf),
  mae: medianOf(depthFacts.errors[depthSizes.indexOf(deepest)]),
  gain: deepGain,
  gainMae: medianOf(depthFacts.amplified),
};

export type DeepFacts = typeof deepFacts;
