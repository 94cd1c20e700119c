/**
 * Flat arrays of floats, and the four loops over them that an LSTM needs. The same code runs in float32, as the engines
 * do, and in float64, where finite differences are exact enough to test gradients.
 */
export type FloatArray = Float32Array | Float64Array;

/** [length], of the same kind as `like`. */
export function zeros(like: FloatArray, length: number): FloatArray {
  return like instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);
}

/** Row `index` of a matrix [·, width], as a view. */
export function row(matrix: FloatArray, index: number, width: number): FloatArray {
  return matrix.subarray(index * width, (index + 1) * width);
}

/** out [N] += x [N]: sums gradients, for example those of a bias. */
export function add(out: FloatArray, x: FloatArray): void {
  for (let n = 0; n < out.length; n += 1) out[n] += x[n];
}

/** out [N] += x [M] · matrix [M, N]. */
export function addProduct(out: FloatArray, x: FloatArray, matrix: FloatArray): void {
  for (let m = 0; m < x.length; m += 1) {
    for (let n = 0; n < out.length; n += 1) out[n] += x[m] * matrix[m * out.length + n];
  }
}

/** dx [M] += dOut [N] · matrixᵀ [N, M]: the gradient of `addProduct` with respect to x. */
export function addTransposedProduct(dx: FloatArray, dOut: FloatArray, matrix: FloatArray): void {
  for (let m = 0; m < dx.length; m += 1) {
    for (let n = 0; n < dOut.length; n += 1) dx[m] += dOut[n] * matrix[m * dOut.length + n];
  }
}

/** dMatrix [M, N] += xᵀ [M, 1] · dOut [1, N]: the gradient of `addProduct` with respect to the matrix. */
export function addOuterProduct(dMatrix: FloatArray, x: FloatArray, dOut: FloatArray): void {
  for (let m = 0; m < x.length; m += 1) {
    for (let n = 0; n < dOut.length; n += 1) dMatrix[m * dOut.length + n] += x[m] * dOut[n];
  }
}
