/** Check yourself: in which architecture the number of parameters grows with the number of forecast points. */
import type { Answer } from '../../lesson/CheckYourself';
import { initialSettings } from '../../settings/settings';
import { layersOf, totalParameters, type Variant } from './variant';

export const asked = { from: initialSettings.outputs, to: 2 * initialSettings.outputs } as const;

export type Growth = 'both' | 'one' | 'many' | 'none';

/** Parameters of each architecture, with fewer and with more points. */
export type Grown = Readonly<Record<Variant, { readonly from: number; readonly to: number }>>;

export function askTenPoints(): Answer<Growth, Grown> {
  const parameters = (variant: Variant, outputs: number) =>
    totalParameters(layersOf(variant, { ...initialSettings, outputs }));
  const grown = (variant: Variant) => ({
    from: parameters(variant, asked.from),
    to: parameters(variant, asked.to),
  });
  const found = { 'many-to-one': grown('many-to-one'), 'many-to-many': grown('many-to-many') };
  const one = found['many-to-one'].to > found['many-to-one'].from;
  const many = found['many-to-many'].to > found['many-to-many'].from;
  const choice = one && many ? 'both' : one ? 'one' : many ? 'many' : 'none';
  return { choice, found };
}
