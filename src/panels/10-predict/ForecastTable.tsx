/** The forecast in numbers. In the page from the start, empty until there is one. */
import { useText } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import type { Forecast } from './store';
import { predictText } from './text';

export function ForecastTable({ forecast }: { readonly forecast: Forecast | undefined }) {
  const { table: text } = useText(predictText);
  return (
    <DataTable
      testId="predict-table"
      caption={text.caption}
      columns={[
        { key: 'step', label: text.step, numeric: true },
        { key: 'expected', label: text.expected, numeric: true },
        { key: 'predicted', label: text.predicted, numeric: true },
        { key: 'error', label: text.error, numeric: true },
      ]}
      rows={(forecast?.predicted ?? []).map((predicted, index) => {
        const expected = forecast?.expected[index] ?? Number.NaN;
        return {
          step: String((forecast?.inputs.length ?? 0) + index),
          expected: expected.toFixed(4),
          predicted: predicted.toFixed(4),
          error: signed(predicted - expected),
        };
      })}
    />
  );
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`;
