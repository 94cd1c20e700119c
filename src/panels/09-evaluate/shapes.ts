/** The singular values of the family of waves, computed sweep by sweep. */
import {
  columnLengths,
  familyColumns,
  float32Rounding,
  jacobiSweep,
} from '../../core/sequence/singular-values';

export interface ShapesFacts {
  /** As shares of the largest, largest first. */
  readonly sizes: readonly number[];
  /** How many are above a thousandth of the largest. */
  readonly large: number;
  /** How many are above the rounding of float32. */
  readonly real: number;
}

/** More sweeps than the rotations ever need. */
const mostSweeps = 30;

/** @param breathe awaited between the sweeps, which take a few milliseconds each */
export async function shapesOf(points: number, breathe: () => Promise<void>): Promise<ShapesFacts> {
  const family = familyColumns(points);
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    await breathe();
    if (!jacobiSweep(family)) break;
  }
  const lengths = columnLengths(family);
  const sizes = lengths.map((length) => length / lengths[0]);
  const above = (share: number) => sizes.filter((size) => size > share).length;
  return { sizes, large: above(1e-3), real: above(float32Rounding) };
}
