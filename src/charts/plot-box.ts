/** Where in a line chart the lines are, for the drawing and for what lies over it. */
import { exactAxis, type Axis } from './axis';
import type { Row } from './line-rows';

/** Width of the value axis and height of the other one, in px. */
export const axisSize = { width: 48, height: 30 };
export const topMargin = 8;

/**
 * A chart is drawn in parts, one a frame: 1 is the empty chart, 2 adds the value axis, 3 the other axis, 4 what stands
 * between them. Each is about as much work as a frame allows.
 */
export const drawingParts = 4;

/** Of labels at 13 px: half the width of a digit, and the least space between two of them or at the right end; in px. */
const halfDigit = 3.75;
const room = 4;

/** The axis below the lines: over the given range, or over that of the rows. */
export function xAxisOf(rows: readonly Row[], domain: readonly [number, number] | undefined): Axis {
  const whole = rows.every((row) => Number.isInteger(row.x));
  const [from, to] = domain ?? [rows[0]?.x ?? 0, rows.at(-1)?.x ?? 1];
  return exactAxis(from, to, whole);
}

/**
 * The space at the right, in px, for the last tick's label.
 * @param size of the labels, in px
 */
export function rightMargin(axis: Axis, size: number): number {
  return Math.max(12, room + halfWidth(axis, axis.ticks.at(-1) ?? 0, size));
}

/** Half the width of a tick's label, in px. */
const halfWidth = ({ format }: Axis, tick: number, size: number): number =>
  (size / 13) * halfDigit * format(tick).length;

/**
 * Every tick of the axis, or every second, third, … of them: as many as have room for their labels. recharts could
 * choose them, too, but it measures each label, for which the browser lays out the whole page.
 * @param width from the first to the last value, in px
 * @param size of the labels, in px
 */
export function fittingTicks(axis: Axis, width: number, size: number): readonly number[] {
  const {
    domain: [from, to],
    ticks,
  } = axis;
  const labels = ticks.map((tick) => {
    const center = ((tick - from) / (to - from || 1)) * width;
    const half = halfWidth(axis, tick, size);
    return { from: center - half, to: center + half };
  });
  const fits = (every: number): boolean =>
    labels.every((label, i) => i % every > 0 || i < every || label.from - labels[i - every].to >= room);
  let every = 1;
  while (!fits(every)) every += 1;
  return ticks.filter((_, i) => i % every === 0);
}

/** Where the ticks of the value axis are, in px below the top of a chart of this height. */
export function gridLines({ domain: [from, to], ticks }: Axis, height: number): number[] {
  const plot = height - topMargin - axisSize.height;
  return ticks.map((tick) => topMargin + ((to - tick) / (to - from || 1)) * plot);
}
