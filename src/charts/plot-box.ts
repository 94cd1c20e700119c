/** Where in a line chart the lines are, for the drawing and for what lies over it. */
import { exactAxis, type Axis } from './axis';
import type { Row } from './line-rows';

/** Width of the value axis and height of the other one, in px. */
export const axisSize = { width: 48, height: 30 };
export const topMargin = 8;

/** As recharts measures them at 13 px: half the width of a digit, and the space it requires beside a label; in px. */
const halfDigit = 3.75;
const room = 4;

/** The axis below the lines: over the given range, or over that of the rows. */
export function xAxisOf(rows: readonly Row[], domain: readonly [number, number] | undefined): Axis {
  const whole = rows.every((row) => Number.isInteger(row.x));
  const [from, to] = domain ?? [rows[0]?.x ?? 0, rows.at(-1)?.x ?? 1];
  return exactAxis(from, to, whole);
}

/** The space at the right, in px. If the last tick's label does not fit, recharts removes other labels, too. */
export function rightMargin({ ticks, format }: Axis): number {
  return Math.max(12, room + halfDigit * format(ticks.at(-1) ?? 0).length);
}
