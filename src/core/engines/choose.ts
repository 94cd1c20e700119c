/** How `auto` chooses an engine. Pure functions; `select.ts` finds which engines can run, `measure.ts` their cost. */
import type { EngineChoice, EngineName } from './names';
import type { EngineCandidate } from './report';

/** What the choice needs to know about an engine; see `Engine`. */
export interface EngineTraits {
  readonly isMeasured: boolean;
  readonly costFactor: number;
}

export type TraitsOf = Readonly<Record<EngineName, EngineTraits>>;

/** A renderer that emulates WebGL on the CPU, by the names browsers give them. */
export const isSoftwareRenderer = (renderer: string): boolean =>
  /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);

/**
 * The engines that can run, the best first: the fastest where they have been measured, else in the order of the
 * candidates.
 */
export function byCost(candidates: readonly EngineCandidate[], traits: TraitsOf): EngineName[] {
  const cost = ({ engine, millisecondsPerBatch = Infinity }: EngineCandidate): number =>
    millisecondsPerBatch * traits[engine].costFactor;
  return candidates
    .filter(({ refusal }) => refusal === undefined)
    .sort((one, other) => (cost(one) === cost(other) ? 0 : cost(one) - cost(other)))
    .map(({ engine }) => engine);
}

/** Whether `auto` should measure first: several engines can run, and the cost of at least one is not known. */
export function wantsMeasuring(
  choice: EngineChoice,
  candidates: readonly EngineCandidate[],
  traits: TraitsOf,
): boolean {
  const open = candidates.filter(({ engine, refusal }) => refusal === undefined && traits[engine].isMeasured);
  return choice === 'auto' && open.length > 1 && open.some((one) => one.millisecondsPerBatch === undefined);
}
