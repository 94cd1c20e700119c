/** The numbers of a drawing, as cells. */
import type { Row } from './line-rows';
import type { Series } from './series';

export interface NumberTable {
  /** The first column says of what the others are. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Where a series has no value. */
const none = '–';

/** A row for each x, a column for each series. */
export const lineTable = (
  xLabel: string,
  series: readonly Pick<Series, 'key' | 'name'>[],
  rows: readonly Row[],
  format: (value: number) => string,
  formatX: (x: number) => string,
): NumberTable => ({
  columns: [xLabel, ...series.map(({ name }) => name)],
  rows: rows.map((row) => [
    formatX(row.x),
    ...series.map(({ key }) => (typeof row[key] === 'number' ? format(row[key]) : none)),
  ]),
});
