/** The error of each forecast point, nearest first. */
import { LineChart } from '../../charts/LineChart';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { evaluateText } from './text';

export function Horizon({ maeByStep }: { readonly maeByStep: readonly number[] }) {
  const { horizon: text } = useText(evaluateText);
  return (
    <Figure caption={text.title}>
      <LineChart
        start={1}
        series={[
          { key: 'mae', name: text.series, color: 'var(--series-forecast)', dots: true, values: maeByStep },
        ]}
        xLabel={text.x}
        yLabel={text.y}
        summary={text.summary(maeByStep[0] ?? 0, maeByStep.at(-1) ?? 0, maeByStep.length)}
      />
    </Figure>
  );
}
