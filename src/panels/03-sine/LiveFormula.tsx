/** The formula with the numbers of the sliders in it, and what they come to: a wave of that period. */
import { Formula } from '../../ui/Formula';
import { brief, periodOf } from './wave';

interface LiveFormulaProps {
  readonly frequency: number;
  readonly length: number;
}

export function LiveFormula({ frequency, length }: LiveFormulaProps) {
  const period = brief(periodOf(length, frequency));
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
