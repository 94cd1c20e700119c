import styles from './Wave.module.css';

interface WaveProps {
  /** Values in [0, 1]. */
  readonly sequence: Float64Array;
  /** How many of them the model sees; the others are marked. */
  readonly shown: number;
  readonly summary: string;
}

/** Units of the drawing per timestep and per unit of value; it is then stretched to the width of the page. */
const width = 10;
const height = 100;

/** The first figure: plain SVG, so that it is there with the text. */
export function Wave({ sequence, shown, summary }: WaveProps) {
  const points = Array.from(sequence, (value, i) => `${(i + 0.5) * width} ${(1 - value) * height}`);
  const seen = points.slice(0, shown);
  const border = shown * width;
  return (
    <svg
      className={styles.wave}
      viewBox={`0 -4 ${points.length * width} ${height + 8}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={summary}
    >
      <path className={styles.midline} d={`M0 ${height / 2}H${points.length * width}`} />
      <path className={styles.border} d={`M${border} -4V${height + 4}`} />
      <path className={styles.line} d={`M${seen.join('L')}`} />
      {/* Lines of no length with round ends: dots that stay round however the drawing is stretched. */}
      <path className={styles.seen} d={seen.map((point) => `M${point}h0`).join('')} />
      <path
        className={styles.hidden}
        d={points
          .slice(shown)
          .map((point) => `M${point}h0`)
          .join('')}
      />
    </svg>
  );
}
