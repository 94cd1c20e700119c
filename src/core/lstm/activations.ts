/**
 * Keras' activations of an LSTM: the logistic sigmoid for the gates i, f and o, tanh for the candidate and the output.
 * Each derivative is a function of the activation's value, which the forward pass has kept.
 * Differs from TensorFlow.js: the default of its LSTM is hardSigmoid for the gates.
 */

/** 1 / (1 + e^−x), in (0, 1). */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** dy/dx where y = sigmoid(x). */
export function sigmoidSlope(y: number): number {
  return y * (1 - y);
}

/** (e^x − e^−x) / (e^x + e^−x), in (−1, 1). */
export function tanh(x: number): number {
  return Math.tanh(x);
}

/** dy/dx where y = tanh(x). */
export function tanhSlope(y: number): number {
  return 1 - y * y;
}
