/** Geometry that is drawn in units of its own and stretched to a box, written in the pixels of that box. */

export interface Stretch {
  /** A place `x` in units is at `x * scale + shift` in pixels. */
  readonly x: { readonly scale: number; readonly shift: number };
  readonly y: { readonly scale: number; readonly shift: number };
}

/** For each command of a path, which of its numbers are along x, along y, or neither. */
const axes: Readonly<Record<string, string>> = {
  M: 'xy',
  L: 'xy',
  H: 'x',
  V: 'y',
  C: 'xyxyxy',
  S: 'xyxy',
  Q: 'xyxy',
  T: 'xy',
  // Two radii, a rotation, two flags, a place.
  A: 'rs---xy',
  Z: '',
};

const command = /([a-df-z])([^a-df-z]*)/gi;
const numbers = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/g;

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** @param path the `d` of an SVG path whose arcs are not rotated */
export function stretchPath(path: string, { x, y }: Stretch): string {
  let isFirst = true;
  return path.replaceAll(command, (_, letter: string, text: string) => {
    const along = axes[letter.toUpperCase()] ?? '';
    // The first place of a path is absolute, whatever its letter.
    const isAbsolute = letter === letter.toUpperCase() || isFirst;
    isFirst = false;
    const values = [...text.matchAll(numbers)].map(([value], index) => {
      const axis = along[index % Math.max(1, along.length)];
      if (axis === 'x') return round(Number(value) * x.scale + (isAbsolute ? x.shift : 0));
      if (axis === 'y') return round(Number(value) * y.scale + (isAbsolute ? y.shift : 0));
      if (axis === 'r') return round(Number(value) * x.scale);
      if (axis === 's') return round(Number(value) * y.scale);
      return value;
    });
    return `${letter}${values.join(' ')}`;
  });
}

/** @param points of a polyline: x and y in turn */
export const stretchPoints = (points: string, { x, y }: Stretch): string =>
  [...points.matchAll(numbers)]
    .map(([value], index) =>
      index % 2 === 0 ? round(Number(value) * x.scale + x.shift) : round(Number(value) * y.scale + y.shift),
    )
    .join(' ');
