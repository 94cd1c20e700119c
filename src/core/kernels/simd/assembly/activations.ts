/**
 * Gates and candidate of four columns at a time, from one polynomial fraction: the same bits on every machine, which
 * JavaScript's Math does not promise. Implements core/lstm/activations.ts. NaN stays NaN, so that a diverged loss shows.
 */
import { FLOAT, multiplyAdd, VECTOR } from './simd';

/**
 * tanh(x) = x·P(x²) / Q(x²), as Eigen has it (Eigen/src/Core/MathFunctionsImpl.h, ptanh_float): where x is held, with
 * each rounding of multiplyAdd, so that it becomes just ±1; then coefficients of P and Q, highest power first.
 * They are read from memory where they are used: V8 builds a vector constant from three instructions, anew each time.
 */
const COEFFICIENTS = memory.data<f32>([
  7.90531110763549805, -7.90531110763549805, 7.99881172180175781, -7.99881172180175781, -2.76076847742355e-16,
  2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8, 1.48572235717979e-5, 6.37261928875436e-4,
  4.89352455891786e-3, 1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3,
]);
const LIMIT: usize = ASC_FEATURE_RELAXED_SIMD ? 2 : 0;

// @ts-ignore: decorator
@inline
function coefficient(index: usize): v128 {
  return v128.load32_splat(COEFFICIENTS + index * FLOAT);
}

/** Relative error at most 4e-7, near zero too. */
// @ts-ignore: decorator
@inline
export function tanh(x: v128): v128 {
  x = f32x4.pmax(f32x4.pmin(x, coefficient(LIMIT)), coefficient(LIMIT + 1));
  const square = f32x4.mul(x, x);
  let p = multiplyAdd(square, coefficient(4), coefficient(5));
  p = multiplyAdd(p, square, coefficient(6));
  p = multiplyAdd(p, square, coefficient(7));
  p = multiplyAdd(p, square, coefficient(8));
  p = multiplyAdd(p, square, coefficient(9));
  p = multiplyAdd(p, square, coefficient(10));
  let q = multiplyAdd(square, coefficient(11), coefficient(12));
  q = multiplyAdd(q, square, coefficient(13));
  q = multiplyAdd(q, square, coefficient(14));
  return f32x4.div(f32x4.mul(x, p), q);
}

/**
 * Pre-activations → gates, in place, rows · columns of them: i, f, o = σ(z), g = tanh(z).
 * σ(z) = ½ + ½·tanh(½z), as XLA computes it: absolute error at most 2e-7. So every column is 1 − s + s·tanh(s·z), with
 * s = ½ for a gate and 1 for the candidate, and one loop runs through all four blocks whatever their width.
 * @param slopes s of each column, [columns]
 */
export function activate(gates: usize, slopes: usize, rows: i32, columns: i32): void {
  const row = <usize>columns * FLOAT;
  for (let r = 0; r < rows; r += 1) {
    for (let at: usize = 0; at < row; at += VECTOR) {
      const slope = v128.load(slopes + at);
      const y = tanh(f32x4.mul(slope, v128.load(gates + at)));
      v128.store(gates + at, multiplyAdd(slope, y, f32x4.sub(f32x4.splat(1), slope)));
    }
    gates += row;
  }
}

/** dy/dx where y = sigmoid(x). */
// @ts-ignore: decorator
@inline
export function sigmoidSlope(y: v128): v128 {
  return f32x4.mul(y, f32x4.sub(f32x4.splat(1), y));
}

/** dy/dx where y = tanh(x). */
// @ts-ignore: decorator
@inline
export function tanhSlope(y: v128): v128 {
  return f32x4.sub(f32x4.splat(1), f32x4.mul(y, y));
}
