/** The points that follow a wave, and the model's answers, drawn as in the page's first figure. */
import styles from './Points.module.css';

export interface PointsProps {
  /** The last point that the model sees; absent, like the others, before there is a model. */
  readonly last: number | undefined;
  readonly expected: ArrayLike<number> | undefined;
  /** Left out where only the wave's own continuation is drawn. */
  readonly answers?: ArrayLike<number> | undefined;
}

/** Units of the drawing per timestep and per unit of value; the drawing is then stretched to its box. */
const width = 10;
const height = 100;

export function Points({ last, expected = [], answers = [] }: PointsProps) {
  const all = [...Array.from(answers), 0, 1];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const at = (value: number, step: number): string =>
    `${(step + 1.5) * width} ${((high - value) / (high - low)) * height}`;
  const begin = last === undefined ? [] : [at(last, -1)];
  const truth = Array.from(expected, at);
  const answered = Array.from(answers, at);
  return (
    <svg
      className={styles.points}
      viewBox={`0 0 ${(Math.max(truth.length, answered.length) + 1) * width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {truth.length > 0 && <path className={styles.bridge} d={`M${[...begin, ...truth].join('L')}`} />}
      <path className={styles.expected} d={dots(truth)} />
      <path className={styles.hole} d={dots(truth)} />
      {answered.length > 0 && <path className={styles.answer} d={`M${answered.join('L')}`} />}
      <path className={styles.predicted} d={dots(answered)} />
    </svg>
  );
}

/** Lines of zero length with round ends: dots that stay round when the drawing is stretched. */
const dots = (points: readonly string[]): string => points.map((point) => `M${point}h0`).join('');
