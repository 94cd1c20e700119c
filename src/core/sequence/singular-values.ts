/**
 * The singular value decomposition of a matrix by one-sided Jacobi rotations (Hestenes 1958; Golub and Van Loan, Matrix
 * Computations, 8.6.3): pairs of columns are rotated until all columns are orthogonal; their lengths are the singular
 * values. It finds small ones with few relative errors, which the eigenvalues of XᵀX would lose to rounding.
 */
import { generateSequence, DECAY_RANGE, PERIOD_RANGE } from './examples';

/** Columns whose cosine is below this count as orthogonal: a few roundings of float64. */
const orthogonal = 1e-14;

/** Column by column: element (i, j) is at j·rows + i. */
export interface Columns {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/**
 * Rotates each pair of columns once, in place. Six to ten sweeps are enough for a matrix of the page's size.
 * @returns whether any pair still had to be rotated
 */
export function jacobiSweep({ rows, columns, values }: Columns): boolean {
  let rotated = false;
  for (let p = 0; p < columns - 1; p += 1) {
    for (let q = p + 1; q < columns; q += 1) {
      const one = values.subarray(p * rows, (p + 1) * rows);
      const other = values.subarray(q * rows, (q + 1) * rows);
      let [alpha, beta, gamma] = [0, 0, 0];
      for (let i = 0; i < rows; i += 1) {
        alpha += one[i] * one[i];
        beta += other[i] * other[i];
        gamma += one[i] * other[i];
      }
      if (Math.abs(gamma) <= orthogonal * Math.sqrt(alpha * beta)) continue;
      rotated = true;
      const zeta = (beta - alpha) / (2 * gamma);
      const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
      const cosine = 1 / Math.sqrt(1 + tangent * tangent);
      const sine = cosine * tangent;
      for (let i = 0; i < rows; i += 1) {
        const kept = one[i];
        one[i] = cosine * kept - sine * other[i];
        other[i] = sine * kept + cosine * other[i];
      }
    }
  }
  return rotated;
}

/** The lengths of the columns, largest first: the singular values, once a sweep has nothing left to rotate. */
export function columnLengths({ rows, columns, values }: Columns): number[] {
  const lengths = Array.from({ length: columns }, (_, j) =>
    Math.sqrt(values.subarray(j * rows, (j + 1) * rows).reduce((sum, value) => sum + value * value, 0)),
  );
  return lengths.sort((one, other) => other - one);
}

/**
 * As a share of the largest singular value of the family: below it lies only the rounding of the points, which is half
 * of 2⁻²⁴ for values from 0.5 to 1, and is spread evenly over all directions.
 */
export const float32Rounding = 3e-8;

/** Decays per period in `familyColumns`, both ends of the range included. */
const decaySteps = 19;

/**
 * The chapter's family of waves, measured from the midline, as float32 stores them: a row for every period with every
 * one of 19 decays, a column for each point.
 * @param points of a wave: inputs and targets together
 */
export function familyColumns(points: number): Columns {
  const waves: Float64Array[] = [];
  for (let period = PERIOD_RANGE[0]; period <= PERIOD_RANGE[1]; period += 1) {
    for (let step = 0; step < decaySteps; step += 1) {
      const decay = DECAY_RANGE[0] + ((DECAY_RANGE[1] - DECAY_RANGE[0]) * step) / (decaySteps - 1);
      waves.push(generateSequence(points, period, decay));
    }
  }
  const values = new Float64Array(waves.length * points);
  waves.forEach((wave, row) => {
    wave.forEach((value, t) => {
      values[t * waves.length + row] = Math.fround(value) - 0.5;
    });
  });
  return { rows: waves.length, columns: points, values };
}
