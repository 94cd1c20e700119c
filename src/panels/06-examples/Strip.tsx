/** One sequence: a line for the inputs; dots and a dashed line on a tinted ground for the held-out points. */
import styles from './Sequences.module.css';

const width = 600;
const height = 72;
const margin = 6;

export interface StripProps {
  /** [length] */
  readonly seen: ArrayLike<number>;
  /** [outputs] */
  readonly held: ArrayLike<number>;
  readonly summary: string;
  readonly onChoose: () => void;
}

export function Strip({ seen, held, summary, onChoose }: StripProps) {
  const points = seen.length + held.length;
  const x = (timestep: number) => margin + (timestep / (points - 1)) * (width - 2 * margin);
  const y = (value: number) => margin + (1 - value) * (height - 2 * margin);
  const at = (timestep: number, value: number) => `${x(timestep).toFixed(1)},${y(value).toFixed(1)}`;
  const line = Array.from(seen, (value, i) => at(i, value));
  const after = Array.from(held, (value, j) => at(seen.length + j, value));
  const cut = x(seen.length - 0.5);
  return (
    // Only a larger pointer target; the keyboard and screen readers use the radio button of the sequence.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={summary}
      onClick={onChoose}
    >
      <rect className={styles.behind} x={cut} y="0" width={width - cut} height={height} />
      <path className={styles.midline} d={`M0 ${y(0.5)}H${width}`} />
      <polyline className={styles.seen} points={line.join(' ')} />
      <polyline className={styles.held} points={[line.at(-1), ...after].join(' ')} />
      {after.map((point) => {
        const [cx, cy] = point.split(',');
        return <circle key={point} className={styles.dot} cx={cx} cy={cy} r={points > 120 ? 2.5 : 4} />;
      })}
    </svg>
  );
}
