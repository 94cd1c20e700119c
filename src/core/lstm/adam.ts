/**
 * Adam (Kingma and Ba 2015, Algorithm 1), as tf.train.adam computes it.
 * Differs from Keras: ε is added to √v̂; Keras uses the paper's "epsilon hat" form and adds it to √v before the bias
 * correction. With ε = 1e-7 the two differ only where gradients are tiny.
 */
import { zeros, type FloatArray } from './float-array';

const BETA_1 = 0.9;
const BETA_2 = 0.999;
/** Keras' default; PyTorch's is 1e-8. */
const EPSILON = 1e-7;

export interface AdamState {
  /** Steps taken. */
  iterations: number;
  /** Running mean of each gradient, in the weights' order and shapes. */
  readonly m: readonly FloatArray[];
  /** Running mean of each squared gradient. */
  readonly v: readonly FloatArray[];
}

/** The state before the first step: both moments are zero. */
export function createAdam(weights: readonly FloatArray[]): AdamState {
  const moments = () => weights.map((weight) => zeros(weight, weight.length));
  return { iterations: 0, m: moments(), v: moments() };
}

/** One update of the weights and the state, in place. */
export function adamStep(
  state: AdamState,
  weights: readonly FloatArray[],
  gradients: readonly FloatArray[],
  learningRate: number,
): void {
  state.iterations += 1;
  // The moments start at zero, which makes them too small; dividing by these corrects that bias.
  const mCorrection = 1 - BETA_1 ** state.iterations;
  const vCorrection = 1 - BETA_2 ** state.iterations;
  weights.forEach((weight, index) => {
    const [m, v, gradient] = [state.m[index], state.v[index], gradients[index]];
    for (let k = 0; k < weight.length; k += 1) {
      m[k] = BETA_1 * m[k] + (1 - BETA_1) * gradient[k];
      v[k] = BETA_2 * v[k] + (1 - BETA_2) * gradient[k] * gradient[k];
      weight[k] -= (learningRate * (m[k] / mCorrection)) / (Math.sqrt(v[k] / vCorrection) + EPSILON);
    }
  });
}
