import { memo } from 'react';
import { barLengths, type Bar } from './bar-rows';
import styles from './BarChart.module.css';

export interface BarChartProps {
  /** What the chart shows, in one sentence; read aloud before the rows. */
  readonly summary: string;
  readonly rows: readonly Bar[];
  /** What the values are. */
  readonly valueLabel: string;
  readonly format: (value: number) => string;
  /** The value of a bar as long as the drawing: longer bars are cut there. The largest value by default. */
  readonly most?: number | undefined;
  readonly testId?: string | undefined;
}

/** Horizontal bars, in the cells of a table, so that screen readers need no other form. */
export const BarChart = memo(function BarChart({
  summary,
  rows,
  valueLabel,
  format,
  most,
  testId,
}: BarChartProps) {
  const lengths = barLengths(rows, most);
  return (
    <table className={styles.bars} data-testid={testId}>
      <caption className="visually-hidden">{summary}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{valueLabel}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, value, color = 'var(--series-baseline)', highlight }, index) => (
          <tr key={name} className={highlight ? styles.highlight : undefined}>
            <th scope="row">{name}</th>
            <td>
              <span className={styles.track}>
                <span
                  className={styles.bar}
                  style={{ flexGrow: lengths[index] ?? 0, background: color }}
                  aria-hidden="true"
                />
                <span className={styles.value}>{format(value)}</span>
                <span style={{ flexGrow: 1 - (lengths[index] ?? 0) }} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});
