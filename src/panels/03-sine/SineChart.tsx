import { useMemo } from 'react';
import { LineChart } from '../../charts/LineChart';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { useSineStore } from './store';
import { sineText } from './text';
import { brief, decimals, lastCrests } from './wave';

const yDomain = [-1, 1] as const;
/** Up to this many points, each gets a mark. */
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
    return crests && [{ ...crests, label: text.period(brief(crests.to - crests.from)) }];
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
        format={decimals}
        summary={text.summary(sequence.length, frequency)}
      />
    </Figure>
  );
}
