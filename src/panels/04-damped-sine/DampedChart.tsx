/** The damped wave between the curves of its envelope, in front of the same wave without decay. */
import { memo, useMemo } from 'react';
import { LineChart } from '../../charts/LineChart';
import { Listen } from '../../charts/sound/Listen';
import { dampedSine, envelope } from '../../core/sequence/sine';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { forecastBand } from './decay';
import { dampedSineText } from './text';

/** Number of timesteps in the chapter's plot. */
export const length = 100;

const yDomain = [0, 1] as const;

interface DampedChartProps {
  readonly period: number;
  readonly decay: number;
}

export const DampedChart = memo(function DampedChart({ period, decay }: DampedChartProps) {
  const { chart: text } = useText(dampedSineText);
  const wave = useMemo(() => dampedSine(length, period, decay), [period, decay]);
  const series = useMemo(() => {
    const { upper, lower } = envelope(length, decay);
    return [
      {
        key: 'undamped',
        name: text.undamped,
        color: 'var(--series-baseline)',
        dash: false,
        thin: true,
        values: dampedSine(length, period, 0),
      },
      { key: 'upper', name: text.upper, color: 'var(--series-2)', dash: true, values: upper },
      { key: 'lower', name: text.lower, color: 'var(--series-2)', dash: true, values: lower },
      {
        key: 'wave',
        name: text.wave,
        color: 'var(--series-1)',
        dash: false,
        values: wave,
      },
    ];
  }, [period, decay, wave, text]);
  const bands = useMemo(() => [{ ...forecastBand, label: text.band }], [text]);
  const midline = useMemo(() => ({ at: 0.5, label: text.midline }), [text]);
  return (
    <Figure caption={text.caption}>
      <Listen heard={{ kind: 'wave', values: wave, range: yDomain }} name="damped" testId="damped-listen" />
      <LineChart
        series={series}
        legend={false}
        bands={bands}
        referenceY={midline}
        xLabel={text.step}
        yLabel={text.value}
        yDomain={yDomain}
        summary={text.summary(length, period, decay)}
      />
    </Figure>
  );
});
