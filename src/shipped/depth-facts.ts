/**
 * What the chapter's fit makes of stacks of about equal size, measured by `npm run weights`: the page's answer to
 * whether depth helps here.
 */
import facts from './depth.json';

/** Layers × units, from the widest to the deepest; with the head, each has about 5,200 parameters. */
export const depthSizes = [
  { layers: 1, units: 35 },
  { layers: 2, units: 20 },
  { layers: 3, units: 16 },
  { layers: 4, units: 13 },
] as const;

/** The stack that learns least. */
const deepest = depthSizes[3];

/**
 * The initial input kernels of the layers above the first times this make the sizes of the wave in the four layers alike;
 * `08-fit/depth.test.ts` measures them.
 */
export const deepGain = 4;

/** Seeds of the fits, in the order of the errors. */
export const depthSeeds = [1, 2, 3, 4, 5] as const;

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
