import { useMemo } from 'react';
import { LineChart } from '../../charts/LineChart';
import { formatAtMost, formatDecimals } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { useSineStore } from './store';
import { sineText } from './text';
import { lastCrests } from './wave';

const yDomain = [-1, 1] as const;
/** Up to this number of points, each has a marker. */
const mostMarked = 60;

interface SineChartProps {
  readonly sequence: Float64Array;
  readonly frequency: number;
}

export function SineChart({ sequence, frequency }: SineChartProps) {
  const { chart: text } = useText(sineText);
  const timestep = useSineStore((state) => state.timestep);
  const series = useMemo(
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
  const referenceX = useMemo(() => ({ at: timestep, label: `i = ${timestep}` }), [timestep]);
  const bands = useMemo(() => {
    const crests = lastCrests(sequence.length, frequency);
    return crests && [{ ...crests, label: text.period(formatAtMost(crests.to - crests.from, 2)) }];
  }, [sequence, frequency, text]);
  return (
    <Figure caption={text.caption}>
      <LineChart
        series={series}
        bands={bands}
        referenceX={referenceX}
        xLabel={text.step}
        yLabel={text.value}
        yDomain={yDomain}
        format={(value) => formatDecimals(value, 4)}
        summary={text.summary(sequence.length, frequency)}
      />
    </Figure>
  );
}
