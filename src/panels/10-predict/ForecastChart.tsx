/** Forecast and expected points: after the whole input, and enlarged, with an axis that fits them. */
import { useMemo } from 'react';
import { LineChart } from '../../charts/LineChart';
import type { Forecast } from '../../runs/forecast';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { predictText } from './text';

/** Number of input points in the enlarged view. */
const before = 5;

const wholeRange = [0, 1] as const;

export function ForecastChart({ forecast }: { readonly forecast: Forecast }) {
  const { chart: text } = useText(predictText);
  const whole = useSeries(forecast, forecast.inputs.length);
  const close = useSeries(forecast, before);
  const summary = text.summary(forecast.predicted.length, forecast.mae, forecast.alwaysHalf);
  return (
    <>
      <Figure caption={summary}>
        <LineChart
          xLabel={text.step}
          yLabel={text.value}
          yDomain={wholeRange}
          summary={summary}
          series={whole}
        />
      </Figure>
      <Figure caption={text.closeUp}>
        <LineChart
          xLabel={text.step}
          yLabel={text.value}
          summary={text.closeUp}
          series={close}
          height={200}
        />
      </Figure>
    </>
  );
}

/** The last `shown` inputs, the points that follow, and the forecast. */
function useSeries({ inputs, expected, predicted }: Forecast, shown: number) {
  const { chart: text } = useText(predictText);
  return useMemo(() => {
    const end = inputs.length;
    return [
      {
        key: 'input',
        name: text.input,
        color: 'var(--series-input)',
        start: end - shown,
        values: inputs.slice(end - shown),
      },
      {
        key: 'expected',
        name: text.expected,
        color: 'var(--series-expected)',
        dots: true,
        start: end,
        values: expected,
      },
      {
        key: 'predicted',
        name: text.predicted,
        color: 'var(--series-forecast)',
        dash: true,
        dots: true,
        start: end,
        values: predicted,
      },
    ];
  }, [inputs, expected, predicted, shown, text]);
}
