/** Hidden states as shades: a row for each unit, a column for each timestep, under the wave that was read. */
import { memo, useMemo, type CSSProperties } from 'react';
import { useText } from '../../i18n/language';
import { withMinus } from '../../i18n/format';
import styles from './HeatStrip.module.css';
import { heatScale, shadesOf } from './shades';
import { commonQuestionsText } from './text';

export interface HeatStripProps {
  readonly timesteps: number;
  readonly units: number;
  /** [timesteps] */
  readonly inputs: ArrayLike<number> | undefined;
  /** [timesteps, units]; nothing before the weights are here. */
  readonly hidden: ArrayLike<number> | undefined;
  /** All columns are handed on, or only the last. */
  readonly allStates: boolean;
}

export const HeatStrip = memo(function HeatStrip(props: HeatStripProps) {
  const { timesteps, units, inputs, hidden, allStates } = props;
  const { handedOn: text } = useText(commonQuestionsText);
  const scale = useMemo(() => (hidden === undefined ? 1 : heatScale(hidden)), [hidden]);
  const rows = useMemo(
    () => (hidden === undefined ? [] : shadesOf(hidden, units, scale).map(gradient)),
    [hidden, units, scale],
  );
  const wave = inputs && Array.from(inputs, (value, t) => `${t + 0.5},${1 - value}`).join(' ');
  const written = withMinus(scale.toFixed(1));
  return (
    <div
      className={styles.figure}
      role="img"
      aria-label={text.summary(units, timesteps, allStates)}
      data-all={allStates}
      style={{ '--columns': timesteps } as CSSProperties}
    >
      <span className={styles.label}>{text.wave}</span>
      <svg
        className={styles.wave}
        viewBox={`0 0 ${timesteps} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <polyline points={wave} />
      </svg>
      <span className={styles.label}>
        {text.unit(1)}
        <span>{text.unit(units)}</span>
      </span>
      <div className={styles.strip} style={{ height: `${units * 0.55}rem` }}>
        {rows.map((background, unit) => (
          <div key={unit} className={styles.row} style={{ background }} />
        ))}
        <span className={styles.withheld} />
        <span className={styles.handed} />
      </div>
      <span />
      <span className={styles.axis}>
        <span>{text.timestep(1)}</span>
        <span className={styles.key}>
          {`−${written}`} <i /> {written}
        </span>
        <span>{text.timestep(timesteps)}</span>
      </span>
    </div>
  );
});

/** A row of cells as one background: a thousand elements would make the sliders heavy. */
function gradient(shades: readonly number[]): string {
  const at = (column: number) => `${((column / shades.length) * 100).toFixed(3)}%`;
  const stops = shades.map(
    (shade, column) =>
      `color-mix(in oklab, var(--hidden-h) ${shade}%, var(--page)) ${at(column)} ${at(column + 1)}`,
  );
  return `linear-gradient(to right, ${stops.join(', ')})`;
}
