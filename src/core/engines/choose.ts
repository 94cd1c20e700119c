/** How `auto` chooses. Pure: what can run and what it costs is asked elsewhere. */
import type { EngineChoice, EngineName } from './names';
import type { EngineCandidate } from './report';

/** What the choice needs to know of an engine. */
export interface EngineTraits {
  readonly isMeasured: boolean;
  readonly costFactor: number;
}

export type TraitsOf = Readonly<Record<EngineName, EngineTraits>>;

/** A renderer that emulates WebGL on the CPU, by the names browsers give them. */
export const isSoftwareRenderer = (renderer: string): boolean =>
  /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);

/**
 * The engines that can run, the one to take first in front: the fastest where they have been measured, else in the order
 * of the candidates.
 */
export function byCost(candidates: readonly EngineCandidate[], traits: TraitsOf): EngineName[] {
  const cost = ({ engine, millisecondsPerBatch = Infinity }: EngineCandidate): number =>
    millisecondsPerBatch * traits[engine].costFactor;
  return candidates
    .filter(({ refusal }) => refusal === undefined)
    .sort((one, other) => (cost(one) === cost(other) ? 0 : cost(one) - cost(other)))
    .map(({ engine }) => engine);
}

/** Whether `auto` would choose better if it measured: several engines can run, and the cost of one is not known. */
export function wantsMeasuring(
  choice: EngineChoice,
  candidates: readonly EngineCandidate[],
  traits: TraitsOf,
): boolean {
  const open = candidates.filter(({ engine, refusal }) => refusal === undefined && traits[engine].isMeasured);
  return choice === 'auto' && open.length > 1 && open.some((one) => one.millisecondsPerBatch === undefined);
}
