import { useMemo, type CSSProperties } from 'react';
import { formatPlain } from '../i18n/format';
import { Legend } from './Legend';
import { polyline, type TrackLine } from './track-lines';
import styles from './Tracks.module.css';

export interface TrackProps {
  readonly title: string;
  /** A CSS length. */
  readonly height: string;
  readonly low: number;
  readonly high: number;
  /** Memoise them: a new array is drawn again. */
  readonly lines: readonly TrackLine[];
}

/** Lines over time in a box as wide as its container, with a dot on each line at timestep `at`, from 0. */
export function Track({ title, height, low, high, lines, at }: TrackProps & { readonly at: number }) {
  const drawn = useMemo(
    () => lines.map((line) => ({ ...line, points: line.values && polyline(line.values, low, high) })),
    [lines, low, high],
  );
  const columns = lines[0]?.values?.length ?? 1;
  const named = lines.flatMap(({ name, ...line }) => (name === undefined ? [] : [{ name, ...line }]));
  return (
    <>
      <div className={styles.title}>
        <span>{title}</span>
        {named.length > 0 && <Legend series={named} />}
      </div>
      <div className={styles.scale}>
        <span>{formatPlain(high)}</span>
        {named.length > 0 && <span>{formatPlain((low + high) / 2)}</span>}
        <span>{formatPlain(low)}</span>
      </div>
      <div className={styles.plot} style={{ height }}>
        <svg viewBox={`0 0 ${columns} 1`} preserveAspectRatio="none" aria-hidden="true">
          {drawn.map(({ key, points, color, dashes, width = 2 }) => (
            <polyline
              key={key}
              points={points}
              style={{ stroke: color, strokeWidth: width }}
              strokeDasharray={dashes}
            />
          ))}
        </svg>
        {lines.map(
          ({ key, values, color }) =>
            values && (
              <span
                key={key}
                className={styles.dot}
                style={{ '--y': (high - values[at]) / (high - low), '--tone': color } as CSSProperties}
              />
            ),
        )}
      </div>
    </>
  );
}
