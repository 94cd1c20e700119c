/**
 * The innermost loop of every matrix product: a tile of at most 4 rows × 8 columns whose running sums stay in
 * registers. Each step loads two vectors of B once for all rows, and each element of A once, spread over four lanes,
 * for both vectors: 8 multiply-adds for 6 loads. V8 hoists a step's loads above its sums, so that 8 sums, 6 loaded
 * vectors and a product are all alive at once: 15, just the registers it has on x86. A fifth row would spill.
 * Implements `addProduct` of core/lstm/float-array.ts for several rows at once, in the same order of summation.
 */
import { multiplyAdd, storeLanes, VECTOR } from './simd';

/** Rows a tile can hold. */
export const TILE_ROWS: i32 = 4;
/** Columns a tile can hold: two vectors. */
export const TILE_COLUMNS: i32 = 8;

/**
 * C [rows, columns] = initial [rows, columns] + A [rows, depth] · B [depth, columns].
 * A `…Row` is the distance in bytes from one row to the next, a `…Step` from one term of the sum to the next. `rows`
 * and `vectors` are constants wherever this is inlined: each combination becomes its own loop without branches.
 * @param vectors 1 or 2, of four columns
 * @param lanes columns stored of the last vector, 1 to 4
 */
// @ts-ignore: decorator
@inline
export function tile(
  rows: i32,
  vectors: i32,
  c: usize,
  cRow: usize,
  initial: usize,
  initialRow: usize,
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  depth: i32,
  lanes: i32,
): void {
  const wide = vectors == 2;
  let s00 = start(true, initial);
  let s01 = start(wide, initial + VECTOR);
  let s10 = start(rows > 1, initial + initialRow);
  let s11 = start(rows > 1 && wide, initial + initialRow + VECTOR);
  let s20 = start(rows > 2, initial + 2 * initialRow);
  let s21 = start(rows > 2 && wide, initial + 2 * initialRow + VECTOR);
  let s30 = start(rows > 3, initial + 3 * initialRow);
  let s31 = start(rows > 3 && wide, initial + 3 * initialRow + VECTOR);

  const end = b + <usize>depth * bStep;
  while (b < end) {
    const b0 = v128.load(b);
    const b1 = wide ? v128.load(b, VECTOR) : b0;
    const a0 = v128.load32_splat(a);
    s00 = multiplyAdd(a0, b0, s00);
    if (wide) s01 = multiplyAdd(a0, b1, s01);
    if (rows > 1) {
      const a1 = v128.load32_splat(a + aRow);
      s10 = multiplyAdd(a1, b0, s10);
      if (wide) s11 = multiplyAdd(a1, b1, s11);
    }
    if (rows > 2) {
      const a2 = v128.load32_splat(a + 2 * aRow);
      s20 = multiplyAdd(a2, b0, s20);
      if (wide) s21 = multiplyAdd(a2, b1, s21);
    }
    if (rows > 3) {
      const a3 = v128.load32_splat(a + 3 * aRow);
      s30 = multiplyAdd(a3, b0, s30);
      if (wide) s31 = multiplyAdd(a3, b1, s31);
    }
    a += aStep;
    b += bStep;
  }

  finish(wide, c, s00, s01, lanes);
  if (rows > 1) finish(wide, c + cRow, s10, s11, lanes);
  if (rows > 2) finish(wide, c + 2 * cRow, s20, s21, lanes);
  if (rows > 3) finish(wide, c + 3 * cRow, s30, s31, lanes);
}

// @ts-ignore: decorator
@inline
function start(used: bool, at: usize): v128 {
  return used ? v128.load(at) : f32x4.splat(0);
}

// @ts-ignore: decorator
@inline
function finish(wide: bool, at: usize, left: v128, right: v128, lanes: i32): void {
  if (wide) {
    v128.store(at, left);
    storeLanes(at + VECTOR, right, lanes);
  } else {
    storeLanes(at, left, lanes);
  }
}
