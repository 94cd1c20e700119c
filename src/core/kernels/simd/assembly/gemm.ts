/**
 * Matrix products of any size, cut into tiles (tile.ts). Panels of 8 columns outside, rows inside: a panel of B,
 * 32 kB for 1,024 terms, stays in the first-level cache while the rows of A stream past.
 * Matrices are row-major; a `…Row` is the distance in bytes from one row to the next.
 */
import { FLOAT } from './simd';
import { PANEL_STEP } from './pack';
import { tile, TILE_COLUMNS, TILE_ROWS } from './tile';

/**
 * C [rows, columns] = initial + A [rows, depth] · B, B packed (pack.ts). Implements `addProduct`, and for B packed
 * transposed `addTransposedProduct`, of core/lstm/float-array.ts.
 * @param initial C itself, or one row for all rows with `initialRow` 0
 */
export function multiply(
  c: usize,
  cRow: usize,
  initial: usize,
  initialRow: usize,
  a: usize,
  aRow: usize,
  panels: usize,
  rows: i32,
  columns: i32,
  depth: i32,
): void {
  const panelBytes = <usize>depth * PANEL_STEP;
  tiles(c, cRow, initial, initialRow, a, aRow, FLOAT, panels, PANEL_STEP, panelBytes, rows, columns, depth);
}

/**
 * C [rows, columns] += Aᵀ · B, with A [depth, rows] and B [depth, columns] as they lie in memory. Implements
 * `addOuterProduct` of core/lstm/float-array.ts for `depth` pairs of rows at once.
 */
export function multiplyOuter(
  c: usize,
  a: usize,
  aRow: usize,
  b: usize,
  rows: i32,
  columns: i32,
  depth: i32,
): void {
  const row = <usize>columns * FLOAT;
  tiles(c, row, c, row, a, FLOAT, aRow, b, row, PANEL_STEP, rows, columns, depth);
}

/** @param bPanel bytes from one panel of 8 columns of B to the next */
// @ts-ignore: decorator
@inline
function tiles(
  c: usize,
  cRow: usize,
  initial: usize,
  initialRow: usize,
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  bPanel: usize,
  rows: i32,
  columns: i32,
  depth: i32,
): void {
  // Rows are shared out evenly, 10 as 4 + 3 + 3: 3 rows have enough sums to hide the latency of an addition, 1 or 2 do not.
  const count = (rows + TILE_ROWS - 1) / TILE_ROWS;
  const low = rows / count;
  const higher = rows - low * count;
  for (let left = columns; left > 0; left -= TILE_COLUMNS) {
    let cTile = c;
    let initialTile = initial;
    let aTile = a;
    for (let index = 0; index < count; index += 1) {
      const height = index < higher ? low + 1 : low;
      if (left > TILE_COLUMNS / 2) {
        const lanes = left - TILE_COLUMNS / 2;
        tileOf(height, 2, cTile, cRow, initialTile, initialRow, aTile, aRow, aStep, b, bStep, depth, lanes);
      } else {
        tileOf(height, 1, cTile, cRow, initialTile, initialRow, aTile, aRow, aStep, b, bStep, depth, left);
      }
      cTile += <usize>height * cRow;
      initialTile += <usize>height * initialRow;
      aTile += <usize>height * aRow;
    }
    c += PANEL_STEP;
    initial += PANEL_STEP;
    b += bPanel;
  }
}

/** `tile`, with its number of rows turned into a constant. */
// @ts-ignore: decorator
@inline
function tileOf(
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
  if (rows == 4) tile(4, vectors, c, cRow, initial, initialRow, a, aRow, aStep, b, bStep, depth, lanes);
  else if (rows == 3) tile(3, vectors, c, cRow, initial, initialRow, a, aRow, aStep, b, bStep, depth, lanes);
  else if (rows == 2) tile(2, vectors, c, cRow, initial, initialRow, a, aRow, aStep, b, bStep, depth, lanes);
  else tile(1, vectors, c, cRow, initial, initialRow, a, aRow, aStep, b, bStep, depth, lanes);
}
