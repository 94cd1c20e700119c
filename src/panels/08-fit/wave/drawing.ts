/** Units and paths of the drawing, which is stretched to its box on the page. */

/** Per timestep, and from 0 to 1. */
export const width = 10;
export const height = 100;
/** Room above and below, since the first forecasts lie below 0. */
export const edge = 12;

/** The place of a value at a timestep of a part of the drawing. */
export const at = (value: number, timestep: number): string =>
  `${(timestep + 0.5) * width} ${Math.round((1 - value) * height * 100) / 100}`;

export const line = (points: readonly string[]): string => (points.length > 0 ? `M${points.join('L')}` : '');

/** Lines of zero length with round ends: dots that stay round when the drawing is stretched. */
export const dots = (points: readonly string[]): string => points.map((point) => `M${point}h0`).join('');

/** The value at a height of the drawing, given as a share of its box, from above. */
export const valueAt = (y: number): number => 1 - (y * (height + 2 * edge) - edge) / height;
