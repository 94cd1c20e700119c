/** The loss curve of a fit, as small as a word. */
import type { CurvePoint } from '../../../core/api';
import styles from './History.module.css';

export function Spark({ points, cut }: { readonly points: readonly CurvePoint[]; readonly cut: number }) {
  const last = points.at(-1)?.batch ?? 0;
  if (last === 0) return null;
  const line = points
    .filter(({ recentLoss }) => recentLoss <= cut)
    .map(({ batch, recentLoss }) =>
      [tenths((96 * batch) / last), tenths(20 - (20 * recentLoss) / cut)].join(),
    )
    .join(' ');
  return (
    <svg className={styles.spark} viewBox="0 0 96 20" aria-hidden="true">
      <polyline points={line} />
    </svg>
  );
}

const tenths = (value: number): number => Math.round(10 * value) / 10;
