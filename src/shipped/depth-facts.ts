/**
 * What the chapter's fit makes of stacks of about equal size, measured by `npm run weights`: the page's answer to
 * whether depth helps here.
 */
import { median } from '../lesson/median';
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

/** The deepest stack: its median error with ordinary initial weights, and with amplified ones (`gainMae`). */
export const deepFacts = {
  ...deepest,
  seeds: depthSeeds.length,
  alwaysHalf: median(depthFacts.alwaysHalf),
  mae: median(depthFacts.errors[depthSizes.indexOf(deepest)]),
  gain: deepGain,
  gainMae: median(depthFacts.amplified),
};

export type DeepFacts = typeof deepFacts;
