import { memo } from 'react';
import { barLengths } from './bar-rows';
import styles from './GhostBars.module.css';

export interface GhostBar {
  readonly name: string;
  readonly value: number;
  /** Drawn behind the bar, as an outline. */
  readonly ghost: number;
  /** Drawn across the bar, as a tick. */
  readonly tick: number;
}

export interface GhostBarsProps {
  /** What the chart shows, in one sentence; read aloud before the rows. */
  readonly summary: string;
  /** Heads of the columns: the rows' names, the bars, the ghosts and the ticks. */
  readonly labels: readonly [rows: string, value: string, ghost: string, tick: string];
  readonly rows: readonly GhostBar[];
  readonly color: string;
  readonly format: (value: number) => string;
  readonly testId?: string | undefined;
}

/** Bars with another value behind each and a third across it; the numbers stand in columns beside the drawing. */
export const GhostBars = memo(function GhostBars({
  summary,
  labels,
  rows,
  color,
  format,
  testId,
}: GhostBarsProps) {
  const lengths = barLengths(
    rows.flatMap(({ name, value, ghost, tick }) => [value, ghost, tick].map((one) => ({ name, value: one }))),
  );
  const width = (row: number, which: number): string => `${100 * (lengths[3 * row + which] ?? 0)}%`;
  return (
    <table className={styles.bars} data-testid={testId}>
      <caption className="visually-hidden">{summary}</caption>
      <thead>
        <tr>
          <th scope="col">{labels[0]}</th>
          <td className={styles.drawing} aria-hidden="true" />
          <th scope="col">
            <i className={styles.bar} style={{ background: color }} aria-hidden="true" /> {labels[1]}
          </th>
          <th scope="col">
            <i className={styles.ghost} aria-hidden="true" /> {labels[2]}
          </th>
          <th scope="col">
            <i className={styles.tick} aria-hidden="true" /> {labels[3]}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, value, ghost, tick }, row) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={styles.drawing} aria-hidden="true">
              <span className={styles.track}>
                <span className={styles.ghost} style={{ width: width(row, 1) }} />
                <span className={styles.bar} style={{ width: width(row, 0), background: color }} />
                <span className={styles.tick} style={{ insetInlineStart: width(row, 2) }} />
              </span>
            </td>
            <td className={styles.own}>{format(value)}</td>
            <td>{format(ghost)}</td>
            <td>{format(tick)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});
