/** How often each period occurs, with Python's randint and with NumPy's. */
import { useMemo } from 'react';
import { BarChart } from '../../charts/BarChart';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Choices } from '../../ui/Choices';
import { Figure } from '../../ui/Figure';
import { countPeriods, drawCrowd } from './family';
import { countWith, useRandomSequencesStore } from './store';
import { randomSequencesText } from './text';

export function PeriodCounts({ seed, draw }: { readonly seed: number; readonly draw: number }) {
  const { counts: text } = useText(randomSequencesText);
  const upperEnd = useRandomSequencesStore((state) => state.upperEnd);
  const counts = useMemo(() => countPeriods(drawCrowd(seed, draw, upperEnd)), [seed, draw, upperEnd]);
  const { min, max, first, last } = extremes(counts.map(({ count }) => count));
  return (
    <>
      {text.idea}
      <Choices
        label={text.choose}
        value={upperEnd}
        options={(['included', 'excluded'] as const).map((value) => ({ value, label: text.randint[value] }))}
        onChange={countWith}
        testId="randint"
      />
      <Figure caption={text.caption}>
        <BarChart
          valueLabel={text.value}
          format={String}
          summary={text.summary(min, max, first, last)}
          rows={counts.map(({ period, count }, index) => ({
            name: text.period(period),
            value: count,
            color: 'var(--series-1)',
            highlight: index === 0 || index === counts.length - 1,
          }))}
        />
      </Figure>
      <Announcement testId="period-counts">{text.summary(min, max, first, last)}</Announcement>
      {text.notice}
    </>
  );
}

function extremes(counts: readonly number[]) {
  return {
    min: Math.min(...counts),
    max: Math.max(...counts),
    first: counts[0] ?? 0,
    last: counts.at(-1) ?? 0,
  };
}
