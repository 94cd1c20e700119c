/** The drawing of a line chart. It is a chunk of its own, because it is the only file that imports recharts. */
import { memo, useMemo } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  Tooltip,
  useChartWidth,
  XAxis,
  YAxis,
  type XAxisTickContentProps,
} from 'recharts';
import { roundAxis, type Axis } from './axis';
import { Sample } from './Legend';
import { useLettersSize } from './letters';
import type { Row } from './line-rows';
import { Mark } from './Mark';
import { axisSize, drawingParts, fittingTicks, gridLines, rightMargin, topMargin, xAxisOf } from './plot-box';
import type { Band, Reference, SeriesStyle } from './series';
import styles from './charts.module.css';

interface LineDrawingProps {
  /** How many of the `drawingParts` are drawn. */
  readonly shown: number;
  readonly rows: readonly Row[];
  readonly series: readonly SeriesStyle[];
  readonly height: number;
  readonly xDomain?: readonly [number, number] | undefined;
  readonly yDomain?: readonly [number, number] | undefined;
  readonly xLabel: string;
  readonly bands?: readonly Band[] | undefined;
  readonly referencesX?: readonly Reference[] | undefined;
  readonly referenceY?: Reference | undefined;
  readonly format: (value: number) => string;
  readonly formatX: (x: number) => string;
}

const label = { fill: 'var(--text-quiet)', fontSize: 13 };
/** A label with an outline, so that it is legible on top of a line. */
const haloed = { ...label, stroke: 'var(--page)', strokeWidth: 4, paintOrder: 'stroke' };
const axisLine = { stroke: 'var(--rule-strong)' };

export const LineDrawing = memo(function LineDrawing(props: LineDrawingProps) {
  const {
    shown,
    rows,
    series,
    height,
    xDomain,
    yDomain,
    xLabel,
    bands = [],
    referencesX = [],
    referenceY,
    format,
    formatX,
  } = props;
  const x = useMemo(() => xAxisOf(rows, xDomain), [rows, xDomain]);
  const letters = useLettersSize();
  const right = useMemo(() => rightMargin(x, letters), [x, letters]);
  const y = useMemo(() => {
    const values = rows.flatMap((row) => series.flatMap(({ key }) => row[key] ?? []));
    const within = [...values, ...(yDomain ?? [])];
    return within.length === 0 ? roundAxis(0, 1) : roundAxis(Math.min(...within), Math.max(...within));
  }, [rows, series, yDomain]);
  return (
    <LineChart
      responsive
      data={rows as Row[]}
      margin={{ top: topMargin, right, bottom: shown < 3 ? axisSize.height : 0, left: 0 }}
      accessibilityLayer={false}
      style={{ width: '100%', height }}
    >
      {shown >= 2 && (
        <>
          {/* Given as points: from values, recharts would measure labels for them. */}
          <CartesianGrid
            vertical={false}
            verticalPoints={[0]}
            horizontalPoints={gridLines(y, height)}
            stroke="var(--rule)"
          />
          <YAxis
            width={axisSize.width}
            interval={0}
            domain={[...y.domain]}
            ticks={y.ticks}
            tickFormatter={y.format}
            tick={Tick}
            axisLine={false}
            tickLine={false}
          />
        </>
      )}
      {shown >= 3 && <HorizontalAxis axis={x} right={right} letters={letters} />}
      {shown >= drawingParts && (
        <>
          <Tooltip
            // On a touch screen a tap shows the values, and they stay until the next tap.
            trigger={matchMedia('(hover: none)').matches ? 'click' : 'hover'}
            isAnimationActive={false}
            cursor={{ stroke: 'var(--rule-strong)' }}
            content={({ active, label }) => {
              const row = active ? rows.find((candidate) => candidate.x === label) : undefined;
              return row === undefined ? null : (
                <Values row={row} series={series} xLabel={xLabel} format={format} formatX={formatX} />
              );
            }}
          />
          {bands.map(({ from, to, label }, index) => (
            <ReferenceArea
              key={from}
              x1={from}
              x2={to}
              fill="var(--text)"
              fillOpacity={index === 0 ? 0.04 : 0.14}
              stroke="var(--text-quiet)"
              strokeDasharray="2 3"
              label={{ value: label, position: 'insideTop', ...haloed }}
            />
          ))}
          {referencesX.map(({ at, label, side = 'right' }) => (
            <ReferenceLine
              key={at}
              x={at}
              stroke="var(--text-quiet)"
              strokeDasharray="2 3"
              label={{
                value: label,
                position: side === 'right' ? 'insideTopRight' : 'insideTopLeft',
                ...haloed,
              }}
            />
          ))}
          {referenceY !== undefined && (
            <ReferenceLine
              y={referenceY.at}
              stroke="var(--text-quiet)"
              strokeDasharray="2 3"
              label={{ value: referenceY.label, position: 'insideBottomRight', ...haloed }}
            />
          )}
          {series.map(({ key, name, color, thin, dashes, mark, marks }) => (
            <Line
              key={key}
              dataKey={key}
              name={name}
              type="linear"
              stroke={color}
              strokeWidth={thin ? 1 : 2}
              {...(dashes !== undefined && { strokeDasharray: dashes })}
              dot={
                mark === undefined || marks === undefined
                  ? false
                  : ({ cx, cy, index }) =>
                      index % marks.every === marks.phase &&
                      typeof cx === 'number' &&
                      typeof cy === 'number' && <Mark key={index} shape={mark} color={color} x={cx} y={cy} />
              }
              activeDot={{ r: 3.5, fill: color, stroke: 'var(--page)' }}
              isAnimationActive={false}
            />
          ))}
        </>
      )}
    </LineChart>
  );
});

type TickProps = Omit<XAxisTickContentProps, 'orientation' | 'padding'>;

/** A label of an axis. recharts' own measures its words, for which the browser lays out the whole page. */
const Tick = ({ x, y, textAnchor, verticalAnchor, payload, tickFormatter }: TickProps) => (
  <text
    x={x}
    y={y}
    dy={verticalAnchor === 'middle' ? '0.355em' : '0.71em'}
    textAnchor={textAnchor}
    {...label}
  >
    {tickFormatter?.(payload.value, payload.index)}
  </text>
);

interface HorizontalAxisProps {
  readonly axis: Axis;
  /** The space at the right, in px. */
  readonly right: number;
  /** Size of the labels, in px. */
  readonly letters: number;
}

function HorizontalAxis({ axis, right, letters }: HorizontalAxisProps) {
  const width = useChartWidth() ?? 0;
  const ticks = useMemo(
    () => [...fittingTicks(axis, width - axisSize.width - right, letters)],
    [axis, width, right, letters],
  );
  return (
    <XAxis
      dataKey="x"
      type="number"
      height={axisSize.height}
      domain={[...axis.domain]}
      ticks={ticks}
      tickFormatter={axis.format}
      interval={0}
      tick={Tick}
      axisLine={axisLine}
      tickLine={axisLine}
    />
  );
}

/** The tooltip. */
function Values({
  row,
  series,
  xLabel,
  format,
  formatX,
}: Pick<LineDrawingProps, 'series' | 'xLabel' | 'format' | 'formatX'> & { readonly row: Row }) {
  return (
    <div className={styles.tooltip}>
      <div>
        {xLabel} {formatX(row.x)}
      </div>
      {series.map((style) => {
        const value = row[style.key];
        return typeof value === 'number' ? (
          <div key={style.key} className={styles.value}>
            <Sample of={style} />
            <span>{style.name}</span>
            <b>{format(value)}</b>
          </div>
        ) : null;
      })}
    </div>
  );
}
