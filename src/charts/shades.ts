/** Values as shades, linear in the value. */

/** The largest absolute value, rounded up to a tenth; at least a tenth. */
export function heatScale(values: ArrayLike<number>): number {
  let largest = 0;
  for (let at = 0; at < values.length; at += 1) largest = Math.max(largest, Math.abs(values[at]));
  return Math.max(1, Math.ceil(largest * 10)) / 10;
}

/**
 * Percentages of the darkest shade, a row for each unit: 0 at −scale, 50 at zero, 100 at +scale.
 * @param values [timesteps, units]
 */
export function shadesOf(values: ArrayLike<number>, units: number, scale: number): number[][] {
  return Array.from({ length: units }, (_, unit) =>
    Array.from({ length: values.length / units }, (__, t) =>
      Math.round(50 + (50 * values[t * units + unit]) / scale),
    ),
  );
}
