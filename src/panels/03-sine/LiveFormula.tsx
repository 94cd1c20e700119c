/** The formula, with the values of the sliders, and with the resulting period. */
import { formatAtMost } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Formula } from '../../ui/Formula';
import { sineText } from './text';
import { periodOf } from './wave';

interface LiveFormulaProps {
  readonly frequency: number;
  readonly length: number;
}

export function LiveFormula({ frequency, length }: LiveFormulaProps) {
  const { spoken } = useText(sineText);
  const period = formatAtMost(periodOf(length, frequency), 2);
  const exact = Number(period) * frequency === length;
  return (
    <Formula spoken={spoken(frequency, length, period)}>
      <var>x</var>
      <sub>
        <var>i</var>
      </sub>{' '}
      = sin(2π · <var>freq</var> · <var>i</var> / <var>length</var>)
      <br />= sin(2π · <strong>{frequency}</strong> · <var>i</var> / <strong>{length}</strong>)
      <br />
      {exact ? '=' : '≈'} sin(2π · <var>i</var> / {period})
    </Formula>
  );
}
