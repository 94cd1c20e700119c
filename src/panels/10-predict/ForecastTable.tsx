/** The numbers of a forecast; empty without a forecast. */
import { formatDecimals, formatSigned } from '../../i18n/format';
import type { Forecast } from '../../runs/forecast';
import { useText } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import { predictText } from './text';

export interface ForecastTableProps {
  readonly forecast: Forecast | undefined;
  readonly testId: string;
}

export function ForecastTable({ forecast, testId }: ForecastTableProps) {
  const { table: text } = useText(predictText);
  return (
    <DataTable
      testId={testId}
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
          expected: formatDecimals(expected, 4),
          predicted: formatDecimals(predicted, 4),
          error: formatSigned(predicted - expected, 4),
        };
      })}
    />
  );
}
