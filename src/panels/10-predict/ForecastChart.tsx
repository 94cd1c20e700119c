/** The input, then forecast and expected points side by side on the same axis. */
import { LineChart } from '../../charts/LineChart';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import type { Forecast } from './store';
import { predictText } from './text';

export function ForecastChart({ forecast }: { readonly forecast: Forecast }) {
  const { chart: text } = useText(predictText);
  const { inputs, expected, predicted, mae } = forecast;
  const before = inputs.length;
  return (
    <Figure caption={text.summary(predicted.length, mae)}>
      <LineChart
        xLabel={text.step}
        yLabel={text.value}
        yDomain={[0, 1]}
        summary={text.summary(predicted.length, mae)}
        series={[
          { key: 'input', name: text.input, color: 'var(--series-input)', values: inputs },
          {
            key: 'expected',
            name: text.expected,
            color: 'var(--series-expected)',
            dots: true,
            start: before,
            values: expected,
          },
          {
            key: 'predicted',
            name: text.predicted,
            color: 'var(--series-forecast)',
            dash: true,
            dots: true,
            start: before,
            values: predicted,
          },
        ]}
      />
    </Figure>
  );
}
