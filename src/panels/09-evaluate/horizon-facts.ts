/** What the errors by forecast point say, for the sentences below them. */
import type { Evaluation } from '../../core/api';

export interface HorizonFacts {
  readonly outputs: number;
  /** The points with the largest and the smallest share left of always-0.5's error, from 1, and these shares. */
  readonly hardest: { readonly step: number; readonly share: number };
  readonly easiest: { readonly step: number; readonly share: number };
  /** At the nearest point: the model, and continuing the last slope. */
  readonly first: number;
  readonly slopeFirst: number;
}

export function horizonFacts({
  maeByStep,
  baselinesByStep,
}: Pick<Evaluation, 'maeByStep' | 'baselinesByStep'>): HorizonFacts {
  const shares = maeByStep.map((mae, index) => mae / (baselinesByStep['always-half'][index] ?? Number.NaN));
  const at = (share: number) => ({ step: shares.indexOf(share) + 1, share });
  return {
    outputs: maeByStep.length,
    hardest: at(Math.max(...shares)),
    easiest: at(Math.min(...shares)),
    first: maeByStep[0] ?? Number.NaN,
    slopeFirst: baselinesByStep['straight-line'][0] ?? Number.NaN,
  };
}
