/** The numbers of a drawing, as cells. */
import type { Row } from './line-rows';
import type { Series } from './series';

export interface NumberTable {
  /** Heading of the first column, which identifies the row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The cell of a series that has no value at this x. */
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

/** A row for each x, a column for each band: the value on its line, and the edges in brackets. */
export const bandTable = (
  xLabel: string,
  xs: readonly number[],
  series: readonly {
    readonly name: string;
    readonly values: readonly number[];
    readonly low: readonly number[];
    readonly high: readonly number[];
  }[],
  format: (value: number) => string,
  formatX: (x: number) => string,
): NumberTable => ({
  columns: [xLabel, ...series.map(({ name }) => name)],
  rows: xs
    .filter((_, index) => series.some(({ values }) => index < values.length))
    .map((x, index) => [
      formatX(x),
      ...series.map(({ values, low, high }) =>
        index < values.length
          ? `${format(values[index])} (${format(low[index])}–${format(high[index])})`
          : none,
      ),
    ]),
});
