/** Turns series into the rows a line chart draws. */
import { mostRows, type Series } from './series';

/** One x and the value of each series there; `null` where a series has no value. */
export type Row = { readonly x: number } & Readonly<Record<string, number | null>>;

/**
 * Rows sorted by x. The x of a series' values are `xs`, or `series.start ?? start` and the whole steps after it.
 * Values that are not finite become `null`.
 */
export function lineRows(series: readonly Series[], start = 0, xs?: ArrayLike<number>): Row[] {
  const empty = Object.fromEntries(series.map(({ key }) => [key, null]));
  const rows = new Map<number, { x: number; [key: string]: number | null }>();
  for (const { key, values, start: own } of series) {
    for (let index = 0; index < values.length; index += 1) {
      const x = own === undefined && xs !== undefined ? xs[index] : (own ?? start) + index;
      if (x === undefined) break;
      let row = rows.get(x);
      if (row === undefined) rows.set(x, (row = { ...empty, x }));
      const value = values[index] ?? null;
      row[key] = value !== null && Number.isFinite(value) ? value : null;
    }
  }
  return [...rows.values()].sort((a, b) => a.x - b.x);
}

/**
 * At most `most` of `rows`, in their order: the first, the last, and from each stretch between them the rows with the
 * lowest and the highest value of every series, so that no peak is lost.
 */
export function thin(rows: readonly Row[], most = mostRows): readonly Row[] {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined || rows.length <= most) return rows;
  const keys = Object.keys(first).filter((key) => key !== 'x');
  const stretches = Math.max(1, Math.floor((most - 2) / (2 * keys.length)));
  const kept = new Set<Row>([first]);
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const from = 1 + Math.floor((stretch * (rows.length - 2)) / stretches);
    const to = 1 + Math.floor(((stretch + 1) * (rows.length - 2)) / stretches);
    const extremes = new Set(keys.flatMap((key) => extremeRows(rows.slice(from, to), key)));
    for (const row of rows.slice(from, to)) if (extremes.has(row)) kept.add(row);
  }
  return [...kept.add(last)];
}

/** The rows with the lowest and the highest value of `key`; an empty list when all are `null`. */
function extremeRows(rows: readonly Row[], key: string): Row[] {
  let lowest: Row | undefined;
  let highest: Row | undefined;
  for (const row of rows) {
    const value = row[key];
    if (value === null || value === undefined) continue;
    if (lowest === undefined || value < (lowest[key] ?? Infinity)) lowest = row;
    if (highest === undefined || value > (highest[key] ?? -Infinity)) highest = row;
  }
  return lowest === undefined || highest === undefined ? [] : [lowest, highest];
}
