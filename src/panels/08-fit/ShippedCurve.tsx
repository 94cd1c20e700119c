/** The loss of the shipped model's fit against batches, shown until the learner has made a fit. */
import { useMemo } from 'react';
import { LineChart } from '../../charts/LineChart';
import { curveEvery, shippedFacts } from '../../shipped/shipped-model';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { runningMeans } from './running-means';
import { fitText } from './text';

const { curve, loss, baselines } = shippedFacts;
const batches = curve.map((_, index) => (index + 1) * curveEvery);
const alwaysHalf = baselines['always-half'];

/** Upper end of the axis: the first losses are five times as high and would compress the rest of the curve. */
const top = 0.1;
const belowTop = (values: readonly number[]) => values.map((value) => (value > top ? null : value));
const recent = belowTop(curve);
const means = belowTop(runningMeans(curve));
const halves = curve.map(() => alwaysHalf);

export function ShippedCurve() {
  const { shipped: text, chart } = useText(fitText);
  const series = useMemo(
    () => [
      { key: 'recent', name: text.recent, color: 'var(--series-2)', dash: true, values: recent },
      { key: 'loss', name: chart.running, color: 'var(--series-1)', values: means },
      { key: 'half', name: text.alwaysHalf, color: 'var(--series-baseline)', dash: true, values: halves },
    ],
    [text, chart],
  );
  const facts = { first: curve[0] ?? Number.NaN, last: curve.at(-1) ?? Number.NaN, loss, alwaysHalf };
  return (
    <Figure caption={text.caption(facts)} testId="fit-shipped">
      <LineChart
        xs={batches}
        series={series}
        yDomain={[0, top]}
        xLabel={chart.batch}
        yLabel={chart.loss}

        summary={text.summary(facts)}
      />
    </Figure>
  );
}
