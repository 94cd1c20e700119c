/**
 * Lines that each lie in a band, for the median and the spread of several runs. Drawn without the plotting library: it has
 * fixed axes and is redrawn several times a second. Lines end at the upper edge where values are larger.
 */
import { Fragment, memo, useMemo } from 'react';
import { formatError, formatPlain } from '../i18n/format';
import { exactAxis, roundAxis } from './axis';
import { bandPath, linePath, type Frame } from './band-path';
import { Legend } from './Legend';
import { bandTable } from './number-table';
import { Numbers } from './Numbers';
import { styleSeries, type Reference } from './series';
import styles from './BandChart.module.css';
import charts from './charts.module.css';

export interface BandSeries {
  /** Stable across redraws. */
  readonly key: string;
  readonly name: string;
  /** The line; one value for each x, or for the first of them. */
  readonly values: readonly number[];
  /** The edges of the band, of the same length. */
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export interface BandChartProps {
  /** What the chart shows, in one sentence; read aloud in its place. */
  readonly summary: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** x of each value. */
  readonly xs: readonly number[];
  /** Memoise them: a new array redraws the chart. At most five, which is how many can be told apart. */
  readonly series: readonly BandSeries[];
  /** The upper end of the axis, which begins at 0. */
  readonly yMax: number;
  readonly referenceY?: Reference | undefined;
  readonly testId?: string | undefined;
}

export const BandChart = memo(function BandChart({
  summary,
  xLabel,
  yLabel,
  xs,
  series,
  yMax,
  referenceY,
  testId,
}: BandChartProps) {
  const drawn = useMemo(
    () => styleSeries(series.map(({ key, name, values }, index) => ({ key, name, values, dash: index > 0 }))),
    [series],
  );
  const x = exactAxis(0, xs.at(-1) ?? 1, true);
  const y = roundAxis(0, yMax);
  const frame: Frame = { xs, width: x.domain[1], height: yMax };
  const across = (value: number) => `${(100 * value) / frame.width}%`;
  const up = (value: number) => `${(100 * value) / frame.height}%`;
  return (
    <div className={charts.chart} data-testid={testId}>
      <Legend series={drawn} />
      <div role="img" aria-label={summary} translate="no">
        <div className={charts.yLabel}>{yLabel}</div>
        <div className={styles.plot}>
          {y.ticks
            .filter((tick) => tick <= yMax)
            .map((tick) => (
              <Fragment key={tick}>
                <span className={styles.yTick} style={{ bottom: up(tick) }}>
                  {y.format(tick)}
                </span>
                <span className={styles.rule} style={{ bottom: up(tick) }} />
              </Fragment>
            ))}
          <svg className={styles.drawing} viewBox="0 0 1 1" preserveAspectRatio="none">
            {series.map((one, index) => (
              <path
                key={one.key}
                className={styles.band}
                d={bandPath(frame, one.low, one.high)}
                style={{ fill: drawn[index].color }}
              />
            ))}
            {series.map((one, index) => (
              <path
                key={one.key}
                className={styles.line}
                d={linePath(frame, one.values)}
                style={{ stroke: drawn[index].color }}
                strokeDasharray={drawn[index].dashes}
                data-points={one.values.length}
              />
            ))}
          </svg>
          {referenceY !== undefined && (
            <span className={styles.reference} style={{ bottom: up(referenceY.at) }}>
              <span>{referenceY.label}</span>
            </span>
          )}
          {x.ticks.map((tick) => (
            <span key={tick} className={styles.xTick} style={{ left: across(tick) }}>
              {x.format(tick)}
            </span>
          ))}
        </div>
        <div className={charts.xLabel}>{xLabel}</div>
      </div>
      {series.some(({ values }) => values.length > 0) && (
        <Numbers
          caption={summary}
          hideCaption
          table={() => bandTable(xLabel, xs, series, formatError, formatPlain)}
        />
      )}
    </div>
  );
});
