/**
 * The formula with the values of the sliders, each in the colour of the curve it affects in the chart. Below, the same
 * formula with the factor by which the swing shrinks at every timestep.
 */
import { formatDecimals } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Formula } from '../../ui/Formula';
import { swingLeft } from './decay';
import styles from './LiveFormula.module.css';
import { dampedSineText } from './text';

interface LiveFormulaProps {
  readonly period: number;
  readonly decay: number;
}

export function LiveFormula({ period, decay }: LiveFormulaProps) {
  const { spoken } = useText(dampedSineText);
  return (
    <Formula spoken={spoken(period, decay, formatDecimals(swingLeft(1, decay), 3))}>
      <var>x</var>
      <sub>
        <var>i</var>
      </sub>{' '}
      = 0.5 + 0.5 ·{' '}
      <span className={styles.wave}>
        sin(2π · <var>i</var> / <strong>{period}</strong>)
      </span>{' '}
      ·{' '}
      <span className={styles.envelope}>
        exp(−<strong>{decay}</strong> · <var>i</var>)
      </span>
      <br />≈ 0.5 + 0.5 ·{' '}
      <span className={styles.wave}>
        sin(2π · <var>i</var> / {period})
      </span>{' '}
      ·{' '}
      <span className={styles.envelope}>
        {formatDecimals(swingLeft(1, decay), 3)}
        <sup>
          <var>i</var>
        </sup>
      </span>
    </Formula>
  );
}
