/** What draws a line chart: a chunk of its own, with the plotting library in it. */
import type * as Drawing from './LineDrawing';

let here: typeof Drawing | undefined;

export async function fetchDrawing(): Promise<typeof Drawing> {
  here ??= await import('./LineDrawing');
  return here;
}

/** The same for those who cannot wait, if it has been fetched. */
export const drawingHere = (): typeof Drawing | undefined => here;
