/** The stacks of the depth race as one word of a link, such as `1x35-2x20`: layers × units of each layer. */

export interface StackSize {
  readonly layers: number;
  /** Of each layer. */
  readonly units: number;
}

export const stackRanges = {
  layers: { min: 1, max: 4, whole: true },
  units: { min: 1, max: 64, whole: true },
} as const;

/** A line is told apart by its colour and its dashes, and there are five of each. */
export const stackCount = { min: 2, max: 5 } as const;

/**
 * Reads two to five stacks between hyphens, commas, semicolons or spaces; more of these, also at the ends, mean nothing. A
 * stack is two whole numbers of one or two digits, with x, × or * between them: layers and units. Full-width characters
 * count as plain ones. Accepts any text and never throws.
 * @returns undefined when it is not a list of stacks within the ranges
 */
export function readStacks(typed: string): readonly StackSize[] | undefined {
  const words = typed
    .normalize('NFKC')
    .split(/[-,;\s]+/)
    .filter((word) => word !== '');
  if (words.length < stackCount.min || words.length > stackCount.max) return undefined;
  const stacks = words.flatMap((word) => {
    const [, layers, units] = /^(\d{1,2})[x×*](\d{1,2})$/i.exec(word) ?? [];
    const stack = { layers: Number(layers), units: Number(units) };
    return isWithin('layers', stack) && isWithin('units', stack) ? [stack] : [];
  });
  return stacks.length === words.length ? stacks : undefined;
}

/** `readStacks` reads it. */
export const writeStacks = (stacks: readonly StackSize[]): string =>
  stacks.map(({ layers, units }) => `${layers}x${units}`).join('-');

function isWithin(part: keyof StackSize, stack: StackSize): boolean {
  const { min, max } = stackRanges[part];
  return stack[part] >= min && stack[part] <= max;
}
