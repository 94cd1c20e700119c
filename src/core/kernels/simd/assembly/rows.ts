/** Moving rows between buffers whose rows have different lengths or a different order. */
import { FLOAT, storeLanes, VECTOR } from './simd';

/** Copies `width` numbers from each of `rows` rows. */
export function copyRows(to: usize, toRow: usize, from: usize, fromRow: usize, rows: i32, width: i32): void {
  for (let r = 0; r < rows; r += 1) {
    copyRow(to, from, width);
    to += toRow;
    from += fromRow;
  }
}

/**
 * [outer, inner, width] → [inner, outer, width]: from the order of examples, by sequence, to that of the kernels, by
 * timestep, or back. Implements `toTimeMajor` of core/lstm/stack.ts.
 */
export function exchangeAxes(
  to: usize,
  toRow: usize,
  from: usize,
  fromRow: usize,
  outer: i32,
  inner: i32,
  width: i32,
): void {
  for (let o = 0; o < outer; o += 1) {
    for (let i = 0; i < inner; i += 1) {
      copyRow(to + <usize>(i * outer + o) * toRow, from, width);
      from += fromRow;
    }
  }
}

/** Zeroes `width` numbers of each of `rows` rows. */
export function clearRows(to: usize, toRow: usize, rows: i32, width: i32): void {
  for (let r = 0; r < rows; r += 1) {
    for (let k = 0; k < width; k += 4) {
      storeLanes(to + <usize>k * FLOAT, f32x4.splat(0), width - k);
    }
    to += toRow;
  }
}

// @ts-ignore: decorator
@inline
function copyRow(to: usize, from: usize, width: i32): void {
  for (let left = width; left > 0; left -= 4) {
    storeLanes(to, v128.load(from), left);
    to += VECTOR;
    from += VECTOR;
  }
}
