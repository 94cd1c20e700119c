/** A line chart of any series over one axis. The plotting library is loaded later; its space is reserved. */
import { memo, useMemo, type ReactNode } from 'react';
import { formatError, formatPlain } from '../i18n/format';
import { useText } from '../i18n/language';
import { lazyCode } from '../ui/lazy';
import { LazyFigure } from '../ui/LazyFigure';
import { Legend } from './Legend';
import { useLettersSize } from './letters';
import { lineRows, thin } from './line-rows';
import { lineTable } from './number-table';
import { Numbers } from './Numbers';
import { axisSize, drawingParts, rightMargin, topMargin, xAxisOf } from './plot-box';
import { mostRows, styleSeries, type Band, type Reference, type Series } from './series';
import { chartsText } from './text';
import styles from './charts.module.css';

/** The code that draws a line chart: a separate chunk, with the plotting library in it. */
const drawing = lazyCode(() => import('./LineDrawing'));

export interface LineChartProps {
  /** What the chart shows, in one sentence; read aloud in its place, and shown while there is nothing to draw. */
  readonly summary: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Memoise it: a new array redraws the chart. */
  readonly series: readonly Series[];
  /** x of the first value of each series without its own `start`; 0 by default. */
  readonly start?: number | undefined;
  /** x of each value, instead of counting from `start`. */
  readonly xs?: ArrayLike<number> | undefined;
  /** The range of x; that of the values when absent. */
  readonly xDomain?: readonly [number, number] | undefined;
  /** The smallest range of the axis; it grows to hold values outside. */
  readonly yDomain?: readonly [number, number] | undefined;
  /** The largest number of points drawn; peaks are kept. */
  readonly most?: number | undefined;
  /** Height of the drawing, in px; 260 by default. */
  readonly height?: number | undefined;
  /** Memoise them, like `series`. */
  readonly bands?: readonly Band[] | undefined;
  readonly referencesX?: readonly Reference[] | undefined;
  readonly referenceY?: Reference | undefined;
  /** Writes a value in the tooltip and the table; four decimals by default. */
  readonly format?: ((value: number) => string) | undefined;
  readonly formatX?: ((x: number) => string) | undefined;
  /** Lies over the lines, exactly as large as their area. */
  readonly overlay?: ReactNode;
  /** False where the figure explains its lines itself. */
  readonly legend?: boolean | undefined;
  readonly testId?: string | undefined;
}

export const LineChart = memo(function LineChart({
  summary,
  xLabel,
  yLabel,
  series,
  start,
  xs,
  xDomain,
  yDomain,
  most = mostRows,
  height = 260,
  bands,
  referencesX,
  referenceY,
  format = formatError,
  formatX = formatPlain,
  overlay,
  legend = series.length > 1,
  testId,
}: LineChartProps) {
  const text = useText(chartsText);
  const letters = useLettersSize();
  const all = useMemo(() => lineRows(series, start, xs), [series, start, xs]);
  const rows = useMemo(() => thin(all, most), [all, most]);
  const drawn = useMemo(() => styleSeries(series), [series]);
  return (
    <div className={styles.chart} data-testid={testId}>
      {legend && <Legend series={drawn} />}
      {/* Translators put HTML elements into SVG text, where HTML is not drawn. */}
      <div className={styles.yLabel} aria-hidden="true" translate="no">
        {yLabel}
      </div>
      <div className={styles.place}>
        <div role="img" aria-label={summary} translate="no">
          <LazyFigure code={drawing} height={{ narrow: height, wide: height }} parts={drawingParts}>
            {({ LineDrawing }, shown) => (
              <>
                {/* The chart is mounted while it is empty: mounting it during a fit would delay the fit. */}
                <LineDrawing
                  shown={shown}
                  rows={rows}
                  series={drawn}
                  height={height}
                  xDomain={xDomain}
                  yDomain={yDomain}
                  xLabel={xLabel}
                  bands={bands}
                  referencesX={referencesX}
                  referenceY={referenceY}
                  format={format}
                  formatX={formatX}
                />
                {rows.length === 0 && <p className={styles.empty}>{summary}</p>}
              </>
            )}
          </LazyFigure>
        </div>
        {overlay !== undefined && (
          <div
            className={styles.overlay}
            style={{
              top: topMargin,
              right: rightMargin(xAxisOf(rows, xDomain), letters),
              left: axisSize.width,
              height: height - topMargin - axisSize.height,
            }}
          >
            {overlay}
          </div>
        )}
      </div>
      <div className={styles.xLabel} aria-hidden="true" translate="no">
        {xLabel}
      </div>
      {rows.length > 0 && (
        <Numbers
          caption={summary}
          hideCaption
          note={rows.length < all.length ? text.thinned(rows.length, all.length) : undefined}
          table={() => lineTable(xLabel, drawn, rows, format, formatX)}
        />
      )}
    </div>
  );
});
