/** Check yourself: which of four stacks of about equal size learns least in the chapter's fit? */
import type { Answer } from '../../lesson/CheckYourself';
import { median } from '../../lesson/median';
import { depthFacts, type DepthFacts } from '../../shipped/depth-facts';
import { depthSizes } from '../../shipped/depth-sizes';

/** A choice for each of `depthSizes`, in their order. */
const depths = ['one', 'two', 'three', 'four'] as const;
export type DepthChoice = (typeof depths)[number];

export interface DepthErrors {
  /** The median error of each stack. */
  readonly medians: Readonly<Record<DepthChoice, number>>;
  /** The median error of always answering 0.5. */
  readonly alwaysHalf: number;
  /** Fits with each stack. */
  readonly seeds: number;
}

export const sizeOf = (name: DepthChoice): (typeof depthSizes)[number] => depthSizes[depths.indexOf(name)];

/** The median errors that were measured, as `npm run weights` wrote them. */
export function depthErrors({ errors, alwaysHalf }: DepthFacts = depthFacts): DepthErrors {
  const [one, two, three, four] = errors.map(median);
  return {
    medians: { one, two, three, four },
    alwaysHalf: median(alwaysHalf),
    seeds: alwaysHalf.length,
  };
}

export function askLeast(): Answer<DepthChoice, DepthErrors> {
  const found = depthErrors();
  const choice = depths.reduce((worst, next) => (found.medians[next] > found.medians[worst] ? next : worst));
  return { choice, found };
}
