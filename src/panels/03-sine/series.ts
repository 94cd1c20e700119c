/** The sine as the two charts of this section draw it. */
import { useMemo } from 'react';
import type { Series } from '../../charts/series';
import { useText } from '../../i18n/language';
import { sineText } from './text';

export const yDomain = [-1, 1] as const;

/** Up to this number of points, each has a marker. */
const mostMarked = 60;

export function useSineSeries(sequence: Float64Array): readonly Series[] {
  const { chart: text } = useText(sineText);
  return useMemo(
    () => [
      {
        key: 'sine',
        name: text.sine,
        color: 'var(--series-1)',
        dash: false,
        dots: sequence.length <= mostMarked,
        values: sequence,
      },
    ],
    [sequence, text],
  );
}
