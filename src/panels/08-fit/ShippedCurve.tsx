/** The loss of the shipped model's fit against batches, shown until the learner has made a fit. */
import { useMemo } from 'react';
import { LineChart } from '../../charts/LineChart';
import { curveEvery, shippedFacts } from '../../shipped/shipped-model';
import { Guess } from '../../lesson/Guess';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { plainEnd } from './plain';
import { runningMeans } from './running-means';
import { fitText } from './text';
import type { CurveFacts } from './text.en';

const { curve, loss, baselines } = shippedFacts;
const batches = curve.map((_, index) => (index + 1) * curveEvery);
const alwaysHalf = baselines['always-half'];

/** Upper end of the axis: the first losses are five times as high and would compress the rest of the curve. */
const top = 0.1;
const belowTop = (values: readonly number[]) => values.map((value) => (value > top ? null : value));
const recent = belowTop(curve);
const means = belowTop(runningMeans(curve));
const halves = curve.map(() => alwaysHalf);

export const curveFacts: CurveFacts = {
  first: curve[0] ?? Number.NaN,
  last: curve.at(-1) ?? Number.NaN,
  loss,
  alwaysHalf,
  plainEnd: plainEnd(
    curve.map((mean, index) => ({ batch: (index + 1) * curveEvery, loss: mean })),
    alwaysHalf,
  ),
};

export function ShippedCurve() {
  const { shipped: text, chart } = useText(fitText);
  const series = useMemo(
    () => [
      { key: 'recent', name: text.recent, color: 'var(--series-input)', thin: true, values: recent },
      { key: 'loss', name: chart.running, color: 'var(--text)', values: means },
      { key: 'half', name: text.alwaysHalf, color: 'var(--series-baseline)', dash: true, values: halves },
    ],
    [text, chart],
  );
  return (
    <Guess
      testId="fit-plain"
      question={text.guess.question(alwaysHalf)}
      ask={{ label: text.guess.label, min: 0, max: 1000, step: 50, initial: 100 }}
      truth={(guess) =>
        text.guess.truth(curveFacts.plainEnd, guess === undefined ? undefined : Number(guess))
      }
    >
      <Figure caption={text.caption(curveFacts)} testId="fit-shipped">
        <LineChart
          xs={batches}
          series={series}
          yDomain={[0, top]}
          xLabel={chart.batch}
          yLabel={chart.loss}

          summary={text.summary(curveFacts)}
        />
      </Figure>
    </Guess>
  );
}
