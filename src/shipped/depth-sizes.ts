/** Which stacks `npm run weights` fits to learn whether depth helps here. */

/** Layers × units, from the widest to the deepest; with the head, each has about 5,200 parameters. */
export const depthSizes = [
  { layers: 1, units: 35 },
  { layers: 2, units: 20 },
  { layers: 3, units: 16 },
  { layers: 4, units: 13 },
] as const;

/** The stack that learns least. */
export const deepest = depthSizes[3];

/**
 * The initial input kernels of the layers above the first times this make the sizes of the wave in the four layers alike;
 * `08-fit/depth.test.ts` measures them.
 */
export const deepGain = 4;

/** Seeds of the fits, in the order of the errors. */
export const depthSeeds = [1, 2, 3, 4, 5] as const;
