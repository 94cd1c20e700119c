/** One step of Adam over all weights, a flat block. Implements `adamStep` of core/lstm/adam.ts. */
import { Stack } from './layout';
import { FLOAT, multiplyAdd, VECTOR } from './simd';

const BETA_1: f64 = 0.9;
const BETA_2: f64 = 0.999;
const EPSILON: f32 = 1e-7;

/**
 * Updates θ, m and v. The blocks are filled up with zeros to whole vectors, and these zeros stay zeros.
 * @param iteration steps taken, with this one
 */
export function adam(stack: Stack, iteration: i32, learningRate: f64): void {
  const beta1 = f32x4.splat(<f32>BETA_1);
  const beta2 = f32x4.splat(<f32>BETA_2);
  const rest1 = f32x4.splat(<f32>(1 - BETA_1));
  const rest2 = f32x4.splat(<f32>(1 - BETA_2));
  // learningRate · m̂ / (√v̂ + ε), with the two bias corrections combined into two factors.
  const rate = f32x4.splat(<f32>(learningRate / (1 - power(BETA_1, iteration))));
  const vCorrection = f32x4.splat(<f32>(1 / (1 - power(BETA_2, iteration))));
  const epsilon = f32x4.splat(EPSILON);

  const bytes = <usize>stack.parameters * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    const gradient = v128.load(stack.gradients + at);
    const m = multiplyAdd(rest1, gradient, f32x4.mul(beta1, v128.load(stack.firstMoments + at)));
    const v = multiplyAdd(
      f32x4.mul(rest2, gradient),
      gradient,
      f32x4.mul(beta2, v128.load(stack.secondMoments + at)),
    );
    const scale = f32x4.add(f32x4.sqrt(f32x4.mul(v, vCorrection)), epsilon);
    const step = f32x4.div(f32x4.mul(rate, m), scale);
    v128.store(stack.firstMoments + at, m);
    v128.store(stack.secondMoments + at, v);
    v128.store(stack.weights + at, f32x4.sub(v128.load(stack.weights + at), step));
  }
}

/** base^exponent by squaring: the same bits everywhere. */
function power(base: f64, exponent: i32): f64 {
  let result: f64 = 1;
  for (let left = exponent; left > 0; left >>= 1) {
    if (left & 1) result *= base;
    base *= base;
  }
  return result;
}
