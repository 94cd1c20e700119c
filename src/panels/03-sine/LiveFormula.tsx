/** The formula with the values of the sliders, and the resulting period. */
import { formatAtMost } from '../../i18n/format';
import { Formula } from '../../ui/Formula';
import { periodOf } from './wave';

interface LiveFormulaProps {
  readonly frequency: number;
  readonly length: number;
}

export function LiveFormula({ frequency, length }: LiveFormulaProps) {
  const period = formatAtMost(periodOf(length, frequency), 2);
  const exact = Number(period) * frequency === length;
  return (
    <Formula>
      <var>x</var>
      <sub>
        <var>i</var>
      </sub>{' '}
      = sin(2π · <strong>{frequency}</strong> · <var>i</var> / <strong>{length}</strong>)
      <br />
      {exact ? '=' : '≈'} sin(2π · <var>i</var> / {period})
    </Formula>
  );
}
