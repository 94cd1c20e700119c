/**
 * The few SIMD idioms every kernel here uses: four float32 lanes, multiply-add, and the tail of a row.
 * No row in memory is padded, so the last vector of a row may reach beyond it. Loads may: what they read there is
 * never stored, and every buffer ends with `SLACK` bytes. Stores may not: `storeLanes` writes only the row's own.
 */

/** Bytes in a vector of four float32, and in one float32. */
export const VECTOR: usize = 16;
export const FLOAT: usize = 4;
/** What a load may read beyond the end of a buffer. */
export const SLACK: usize = 32;

/**
 * a·b + c. Fixed SIMD rounds twice, the same on every machine; relaxed SIMD lets the processor fuse the two and round
 * once, which is faster and differs between machines. The constant is known when compiling: no branch is left.
 */
// @ts-ignore: decorator
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** Bytes of a row that are whole vectors. */
// @ts-ignore: decorator
@inline
export function wholeVectors(row: usize): usize {
  return row & ~(VECTOR - 1);
}

/** Stores the first `lanes` of a vector, 1 to 4 (more count as 4). */
// @ts-ignore: decorator
@inline
export function storeLanes(at: usize, vector: v128, lanes: i32): void {
  if (lanes >= 4) {
    v128.store(at, vector);
  } else if (lanes == 1) {
    v128.store32_lane(at, vector, 0);
  } else {
    v128.store64_lane(at, vector, 0);
    if (lanes == 3) v128.store32_lane(at, vector, 2, 8);
  }
}
