/** The points of a wave that the model sees; then, at a larger scale, the points to forecast and the forecast. */
import { useText } from '../../i18n/language';
import { overviewText } from './text';
import styles from './Wave.module.css';

interface WaveProps {
  /** Values in [0, 1]. */
  readonly wave: Float64Array;
  /** How many of the values the model sees. */
  readonly shown: number;
  /** The forecast of the other values; absent until the weights have arrived. */
  readonly predicted: readonly number[] | undefined;
  readonly summary: string;
}

/** Units of the drawing per timestep and per unit of value; the drawing is then stretched to its box on the page. */
const width = 10;
const height = 100;

/** Plain SVG, without a library, so that it is painted together with the text. */
export function Wave({ wave, shown, predicted = [], summary }: WaveProps) {
  const text = useText(overviewText);
  const at = (value: number, timestep: number) => `${(timestep + 0.5) * width} ${(1 - value) * height}`;
  const seen = Array.from(wave.subarray(0, shown), at);
  // The enlarged part begins with the last point that the model sees.
  const after = Array.from(wave.subarray(shown - 1), at);
  const forecast = predicted.map((value, step) => at(value, step + 1));
  return (
    <div className={styles.figure} role="img" aria-label={summary}>
      <Drawing points={shown}>
        <path className={styles.line} d={`M${seen.join('L')}`} />
        <path className={styles.seen} d={dots(seen)} />
      </Drawing>
      <div className={styles.closeUp}>
        <Drawing points={after.length}>
          <path className={styles.bridge} d={`M${after.join('L')}`} />
          <path className={styles.seen} d={dots(after.slice(0, 1))} />
          <path className={styles.expected} d={dots(after.slice(1))} />
          <path className={styles.hole} d={dots(after.slice(1))} />
          <path className={styles.answer} d={`M${[after[0], ...forecast].join('L')}`} />
          <path className={styles.predicted} d={dots(forecast)} />
        </Drawing>
      </div>
      <span className={styles.label}>{text.seenLabel(shown)}</span>
      <span className={styles.label}>{text.closeUp(wave.length - shown)}</span>
    </div>
  );
}

function Drawing({ points, children }: { readonly points: number; readonly children: React.ReactNode }) {
  return (
    <svg
      className={styles.wave}
      viewBox={`0 -4 ${points * width} ${height + 8}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={styles.midline} d={`M0 ${height / 2}H${points * width}`} />
      {children}
    </svg>
  );
}

/** Lines of zero length with round ends: dots that stay round when the drawing is stretched. */
const dots = (points: readonly string[]): string => points.map((point) => `M${point}h0`).join('');
