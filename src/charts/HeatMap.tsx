import { memo, useMemo, type CSSProperties, type ReactNode } from 'react';
import { formatDecimals } from '../i18n/format';
import styles from './HeatMap.module.css';
import { HeatRows } from './HeatRows';
import { heatScale } from './shades';
import { polyline } from './track-lines';

export interface HeatMapProps {
  /** What the map shows, in a sentence; read aloud in its place. */
  readonly summary: string;
  readonly columns: number;
  readonly rows: number;
  /** [columns, rows], as a layer's states lie over time; absent before there is anything to draw. */
  readonly values: ArrayLike<number> | undefined;
  /** The colour of the highest value, a custom property; the lowest value has the colour of the page's ground. */
  readonly color: string;
  /** Labels of the first and the last row. */
  readonly rowLabels: readonly [string, string];
  /** Labels of the first and the last column. */
  readonly columnLabels: readonly [string, string];
  /** A line from 0 to 1 over the same columns, drawn above the map. */
  readonly above?: { readonly label: string; readonly values: ArrayLike<number> | undefined };
  /** Drawn over the cells, in the box that holds them. */
  readonly children?: ReactNode;
}

/** Values as shades: a row for each unit of a layer, a column for each timestep, and the scale below. */
export const HeatMap = memo(function HeatMap(props: HeatMapProps) {
  const { summary, columns, rows, values, color, rowLabels, columnLabels, above, children } = props;
  const scale = useMemo(() => (values === undefined ? 1 : heatScale(values)), [values]);
  return (
    <div
      className={styles.figure}
      role="img"
      aria-label={summary}
      style={{ '--columns': columns, '--highest': color } as CSSProperties}
    >
      {above !== undefined && (
        <>
          <span className={styles.label}>{above.label}</span>
          <svg
            className={styles.line}
            viewBox={`0 0 ${columns} 1`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <polyline points={above.values && polyline(above.values, 0, 1)} />
          </svg>
        </>
      )}
      <span className={styles.label}>
        {rowLabels[0]}
        <span>{rowLabels[1]}</span>
      </span>
      <div className={styles.cells} style={{ height: `${rows * 0.55}rem` }}>
        {values !== undefined && <HeatRows values={values} rows={rows} scale={scale} />}
        {children}
      </div>
      <span />
      <span className={styles.axis}>
        <span>{columnLabels[0]}</span>
        <span className={styles.key}>
          {formatDecimals(-scale, 1)} <i /> {formatDecimals(scale, 1)}
        </span>
        <span>{columnLabels[1]}</span>
      </span>
    </div>
  );
});
