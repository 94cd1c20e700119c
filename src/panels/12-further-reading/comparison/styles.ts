/** How the two models look in every drawing of the comparison. */
import type { Series } from '../../../charts/series';
import type { Variant } from '../variant';

export const seriesOf: Readonly<Record<Variant, Pick<Series, 'key' | 'color' | 'dash' | 'dots'>>> = {
  'many-to-one': { key: 'one', color: 'var(--series-forecast)', dash: false },
  'many-to-many': { key: 'many', color: 'var(--series-2)', dash: true },
};
