import { useMemo } from 'react';
import { LineChart } from '../../charts/LineChart';
import { Listen } from '../../charts/sound/Listen';
import { formatAtMost, formatDecimals } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { useSineSeries, yDomain } from './series';
import { sineText } from './text';
import { lastCrests } from './wave';

interface SineChartProps {
  readonly sequence: Float64Array;
  readonly frequency: number;
}

export function SineChart({ sequence, frequency }: SineChartProps) {
  const { chart: text } = useText(sineText);
  const series = useSineSeries(sequence);
  const bands = useMemo(() => {
    const crests = lastCrests(sequence.length, frequency);
    return crests && [{ ...crests, label: text.period(formatAtMost(crests.to - crests.from, 2)) }];
  }, [sequence, frequency, text]);
  return (
    <Figure caption={text.caption}>
      <Listen heard={{ kind: 'wave', values: sequence, range: yDomain }} name="sine" testId="sine-listen" />
      <LineChart
        series={series}
        bands={bands}
        xLabel={text.step}
        yLabel={text.value}
        yDomain={yDomain}
        format={(value) => formatDecimals(value, 4)}
        summary={text.summary(sequence.length, frequency)}
      />
    </Figure>
  );
}
