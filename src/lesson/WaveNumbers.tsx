/** The numbers of a `WaveDrawing`, as a table below it. */
import { lineRows } from '../charts/line-rows';
import { lineTable } from '../charts/number-table';
import { Numbers } from '../charts/Numbers';
import { formatError } from '../i18n/format';
import { useText } from '../i18n/language';
import { lessonText } from './text';
import type { WaveDrawingProps } from './WaveDrawing';

export interface WaveNumbersProps extends Pick<WaveDrawingProps, 'wave' | 'shown' | 'predicted' | 'summary'> {
  readonly testId?: string | undefined;
}

export function WaveNumbers({ wave, shown, predicted = [], summary, testId }: WaveNumbersProps) {
  const { wave: text } = useText(lessonText);
  const numbers = () => {
    const series = [
      { key: 'wave', name: text.value, color: '', values: wave },
      { key: 'predicted', name: text.predicted, color: '', values: predicted, start: shown },
    ];
    return lineTable(text.timestep, series, lineRows(series), formatError, String);
  };
  return <Numbers caption={summary} hideCaption table={numbers} testId={testId} />;
}
