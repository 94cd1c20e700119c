/**
 * Copies of weights in the order in which tiles read them, made anew for every batch: panels [⌈columns / 8⌉][depth][8].
 * A tile then reads straight ahead, where rows of 1,024 gates would put each of its reads on another page.
 */
import { FLOAT, VECTOR } from './simd';
import { TILE_COLUMNS } from './tile';

/** Bytes from one term of a panel to the next: 8 columns. */
export const PANEL_STEP: usize = <usize>TILE_COLUMNS * FLOAT;

/** Bytes of a packed [depth, columns] matrix. */
export function packedBytes(depth: i32, columns: i32): usize {
  return <usize>((columns + TILE_COLUMNS - 1) / TILE_COLUMNS) * <usize>depth * PANEL_STEP;
}

/**
 * Packs B [depth, columns]. Columns that the last panel lacks are filled with the numbers that follow in memory: tiles compute
 * with them, but store no result of them.
 */
export function packPanels(panels: usize, b: usize, depth: i32, columns: i32): void {
  pack(panels, b, depth, columns, false, 0);
}

/** The same of B with each column multiplied by its scale. @param scales [columns] */
export function packScaled(panels: usize, b: usize, depth: i32, columns: i32, scales: usize): void {
  pack(panels, b, depth, columns, true, scales);
}

// @ts-ignore: decorator
@inline
function pack(panels: usize, b: usize, depth: i32, columns: i32, scaled: bool, scales: usize): void {
  const row = <usize>columns * FLOAT;
  for (let column = 0; column < columns; column += TILE_COLUMNS) {
    let from = b + <usize>column * FLOAT;
    const scale = scales + <usize>column * FLOAT;
    for (let k = 0; k < depth; k += 1) {
      const left = v128.load(from);
      const right = v128.load(from, VECTOR);
      v128.store(panels, scaled ? f32x4.mul(left, v128.load(scale)) : left);
      v128.store(panels, scaled ? f32x4.mul(right, v128.load(scale, VECTOR)) : right, VECTOR);
      from += row;
      panels += PANEL_STEP;
    }
  }
}

/** Packs Bᵀ, given B [columns, depth] as it lies. */
export function packTransposed(panels: usize, b: usize, depth: i32, columns: i32): void {
  for (let column = 0; column < columns; column += 1) {
    const lane = column % TILE_COLUMNS;
    let to = panels + packedBytes(depth, column - lane) + <usize>lane * FLOAT;
    for (let k = 0; k < depth; k += 1) {
      f32.store(to, f32.load(b));
      b += FLOAT;
      to += PANEL_STEP;
    }
  }
}
