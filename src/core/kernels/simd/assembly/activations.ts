/**
 * Computes gates and candidate with one rational function of basic operations, so that every machine gives the same
 * bits; JavaScript's Math does not promise that. Implements core/lstm/activations.ts. NaN stays NaN, so that a
 * diverged loss shows.
 */
import { FLOAT, multiplyAdd, VECTOR } from './simd';

/**
 * ½·tanh(x) = p·q / (p² + q²): the formula of the double angle, with p / q = tanh(½x). Where tanh is flat, it squares
 * the error of p / q, so that p and q need few terms. With y = x / 32, p = y·(y⁴ + a·y² + b) and q = y⁴ + c·y² + d;
 * because of the 32, both have the leading coefficient 1. The constants are the bounds of y, where tanh is just ±1
 * whether multiplyAdd rounds once or twice; then a, b, c, d, found by half_tanh.py. Relative error of tanh at most
 * 7e-7, near zero too. They are read from memory where they are used: V8 builds a vector constant from three
 * instructions, anew each time.
 */
const COEFFICIENTS = memory.data<f32>([
  0.2421875, -0.2421875, 0.449756581, 0.0160495067, 0.113708409, 0.00100309382,
]);

/** y / x. It is a power of two, so multiplying by it does not round. */
const UNIT: f32 = 1.0 / 32;

/**
 * σ(z) = ½ + ½·tanh(½z), as XLA computes it, and the candidate is 0 + 2·½·tanh(z): either is offset + slope·½·tanh(x),
 * and weights are packed with a scale that gives y in the place of z.
 */
export const GATE_SCALE: f32 = UNIT / 2;
export const GATE_SLOPE: f32 = 1;
export const GATE_OFFSET: f32 = 0.5;
export const CANDIDATE_SCALE: f32 = UNIT;
export const CANDIDATE_SLOPE: f32 = 2;
export const CANDIDATE_OFFSET: f32 = 0;

// @ts-ignore: decorator
@inline
function coefficient(index: usize): v128 {
  return v128.load32_splat(COEFFICIENTS + index * FLOAT);
}

/** @param y x / 32 */
// @ts-ignore: decorator
@inline
function halfTanh(y: v128): v128 {
  y = f32x4.pmax(f32x4.pmin(y, coefficient(0)), coefficient(1));
  const square = f32x4.mul(y, y);
  const p = f32x4.mul(
    y,
    multiplyAdd(f32x4.add(square, coefficient(2)), square, coefficient(3)),
  );
  const q = multiplyAdd(f32x4.add(square, coefficient(4)), square, coefficient(5));
  return f32x4.div(f32x4.mul(p, q), multiplyAdd(p, p, f32x4.mul(q, q)));
}

// @ts-ignore: decorator
@inline
export function tanh(x: v128): v128 {
  const half = halfTanh(f32x4.mul(x, f32x4.splat(UNIT)));
  return f32x4.add(half, half);
}

/**
 * Scaled pre-activations → gates, in place, rows · columns of them. One loop runs through all four blocks whatever their
 * width.
 * @param slopes, offsets of each column, [columns]
 */
export function activate(gates: usize, slopes: usize, offsets: usize, rows: i32, columns: i32): void {
  const row = <usize>columns * FLOAT;
  for (let r = 0; r < rows; r += 1) {
    for (let at: usize = 0; at < row; at += VECTOR) {
      const half = halfTanh(v128.load(gates + at));
      v128.store(gates + at, multiplyAdd(v128.load(slopes + at), half, v128.load(offsets + at)));
    }
    gates += row;
  }
}
