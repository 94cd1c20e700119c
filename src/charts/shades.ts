/** Values as shades, linear in the value. */

/** The largest absolute value, rounded up to a tenth; at least a tenth. */
export function heatScale(values: ArrayLike<number>): number {
  let largest = 0;
  for (let at = 0; at < values.length; at += 1) largest = Math.max(largest, Math.abs(values[at]));
  return Math.max(1, Math.ceil(largest * 10)) / 10;
}

/** The pixels of a heat map, [rows, columns, 4], black with the shade as opacity: 0 at `low` and below, 255 at `high`. */
export function shadesOf(
  values: ArrayLike<number>,
  rows: number,
  [low, high]: readonly [number, number],
): Uint8ClampedArray<ArrayBuffer> {
  const columns = values.length / rows;
  const pixels = new Uint8ClampedArray(4 * values.length);
  for (let column = 0; column < columns; column += 1) {
    for (let row = 0; row < rows; row += 1) {
      const share = (values[column * rows + row] - low) / (high - low);
      pixels[4 * (row * columns + column) + 3] = 255 * share;
    }
  }
  return pixels;
}
