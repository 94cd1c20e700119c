/** Lines over time in a box as wide as its place, a dot on each at the cursor. */
import { useMemo, type CSSProperties } from 'react';
import { Legend } from '../../charts/Legend';
import { withMinus } from '../../i18n/format';
import { lineStyles, polyline, type LineName } from './tracks';
import type { Quantity } from './unit';
import styles from './UnitTracks.module.css';

export interface TrackProps {
  readonly title: string;
  /** Written in the legend; without it there is none. */
  readonly names?: Readonly<Record<Quantity, string>>;
  /** In CSS. */
  readonly height: string;
  readonly low: number;
  readonly high: number;
  /** The cursor's timestep, from 0. */
  readonly at: number;
  /** [timesteps] each; absent while there is no model. */
  readonly lines: Partial<Readonly<Record<LineName, ArrayLike<number> | undefined>>>;
}

export function Track({ title, names, height, low, high, at, lines }: TrackProps) {
  const drawn = useMemo(
    () =>
      (Object.entries(lines) as [LineName, ArrayLike<number> | undefined][]).map(([name, values]) => ({
        name,
        values,
        ...lineStyles[name],
        points: values && polyline(values, low, high),
      })),
    [lines, low, high],
  );
  const columns = drawn[0]?.values?.length ?? 1;
  return (
    <>
      <div className={styles.title}>
        <span>{title}</span>
        {names && (
          <Legend
            series={drawn.map(({ name, ...rest }) => ({
              key: name,
              name: name === 'x' ? '' : names[name],
              ...rest,
            }))}
          />
        )}
      </div>
      <div className={styles.scale}>
        <span>{high}</span>
        {names && <span>{withMinus(String((low + high) / 2))}</span>}
        <span>{withMinus(String(low))}</span>
      </div>
      <div className={styles.plot} style={{ height }}>
        <svg viewBox={`0 0 ${columns} 1`} preserveAspectRatio="none" aria-hidden="true">
          {drawn.map(({ name, points, color, dashes, width = 2 }) => (
            <polyline
              key={name}
              points={points}
              style={{ stroke: color, strokeWidth: width }}
              strokeDasharray={dashes}
            />
          ))}
        </svg>
        {drawn.map(
          ({ name, values, color }) =>
            values && (
              <span
                key={name}
                className={styles.dot}
                style={{ '--y': (high - values[at]) / (high - low), '--tone': color } as CSSProperties}
              />
            ),
        )}
      </div>
    </>
  );
}
