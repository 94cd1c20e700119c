import { describe, expect, it } from 'vitest';
import { meanAbsoluteError } from './baselines';
import { generateExamples } from './examples';
import { fitLinearRegression } from './linear-regression';
import { createStream } from './random';
import { columnLengths, familyColumns, float32Rounding, jacobiSweep, type Columns } from './singular-values';

const orthogonalised = (columns: Columns): Columns => {
  while (jacobiSweep(columns));
  return columns;
};

/** The shapes of the family, [count][points], by singular value: each is Xᵀ times a column of the rotated matrix. */
function shapesOf(points: number, count: number): Float64Array[] {
  const { rows, values } = familyColumns(points);
  const rotated = orthogonalised(familyColumns(points));
  const inOrder = Array.from({ length: points }, (_, j) => rotated.values.subarray(j * rows, (j + 1) * rows))
    .sort((one, other) => Math.hypot(...other) - Math.hypot(...one))
    .slice(0, count);
  return inOrder.map((column) => {
    const shape = Float64Array.from({ length: points }, (_, t) =>
      column.reduce((sum, value, row) => sum + value * values[t * rows + row], 0),
    );
    const size = Math.hypot(...shape);
    return shape.map((value) => value / size);
  });
}

describe('one-sided Jacobi rotations', () => {
  it('find the singular values of a matrix', () => {
    // Python: numpy.linalg.svd([[1, 2], [3, 4], [5, 6]])[1] gives [9.52551809, 0.51430058].
    const columns = { rows: 3, columns: 2, values: Float64Array.of(1, 3, 5, 2, 4, 6) };
    const [first, second] = columnLengths(orthogonalised(columns));
    expect(first).toBeCloseTo(9.52551809, 8);
    expect(second).toBeCloseTo(0.51430058, 8);
  });

  it('need few sweeps for the family, and leave the sum of squares as it was', () => {
    const family = familyColumns(55);
    const before = family.values.reduce((sum, value) => sum + value * value, 0);
    let sweeps = 1;
    while (jacobiSweep(family)) sweeps += 1;
    expect(sweeps).toBeLessThan(16);
    const after = columnLengths(family).reduce((sum, value) => sum + value * value, 0);
    expect(after / before).toBeCloseTo(1, 10);
  });
});

describe('the family of waves, as section 7.5 says', () => {
  const values = columnLengths(orthogonalised(familyColumns(55)));
  const above = (share: number) => values.filter((value) => value > share * values[0]).length;

  it('has fourteen shapes down to a thousandth of the largest, and 22 of 55 above the rounding of float32', () => {
    expect(above(1e-3)).toBe(14);
    expect(above(float32Rounding)).toBe(22);
  });

  it('can be forecast from how much of each shape the fifty points contain: that is the regression', () => {
    const test = generateExamples(50, 200, 5, createStream(7, 'test'));
    const error = (count: number) => {
      const shapes = shapesOf(55, count);
      // Each shape is an example: a combination of them is forecast by the same combination of their tails.
      const forecaster = fitLinearRegression({
        patterns: count,
        length: 50,
        outputs: 5,
        inputs: Float32Array.from(
          shapes.flatMap((shape) => [...shape.subarray(0, 50)].map((value) => value + 0.5)),
        ),
        targets: Float32Array.from(
          shapes.flatMap((shape) => [...shape.subarray(50)].map((value) => value + 0.5)),
        ),
      });
      return meanAbsoluteError(forecaster(test), test.targets);
    };
    const errors = [4, 8, 12, 16, 20].map(error);
    // All of them: as good as the regression on a thousand waves, whose error is 0.00004.
    expect(errors[4]).toBeLessThan(0.00005);
    errors.slice(1).forEach((value, k) => expect(value).toBeLessThan(errors[k]));
  });
});
