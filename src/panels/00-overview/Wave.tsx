/** A wave up to where the model stops seeing it; then, wider, the points it has to name, and the points it names. */
import { useText } from '../../i18n/language';
import { overviewText } from './text';
import styles from './Wave.module.css';

interface WaveProps {
  /** Values in [0, 1]. */
  readonly wave: Float64Array;
  /** How many of them the model sees. */
  readonly shown: number;
  /** What it says of the others; absent while its weights are on their way. */
  readonly predicted: readonly number[] | undefined;
  readonly summary: string;
}

/** Units of a drawing per timestep and per unit of value; it is then stretched to its place on the page. */
const width = 10;
const height = 100;

/** Plain SVG, so that it is there with the text. */
export function Wave({ wave, shown, predicted = [], summary }: WaveProps) {
  const text = useText(overviewText);
  const at = (value: number, timestep: number) => `${(timestep + 0.5) * width} ${(1 - value) * height}`;
  const seen = Array.from(wave.subarray(0, shown), at);
  // The close-up begins with the last point seen.
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

/** Lines of no length with round ends: dots that stay round however the drawing is stretched. */
const dots = (points: readonly string[]): string => points.map((point) => `M${point}h0`).join('');
