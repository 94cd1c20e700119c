/** The routes of a value through an unrolled stack: to the right through time, upwards through layers. */

/** One layer at one timestep, both counted from 0; layer 0 reads the input. */
export interface Cell {
  readonly layer: number;
  readonly timestep: number;
}

/** How many routes lead from the first cell of the lowest layer to the last cell of the highest. */
export function countRoutes(layers: number, timesteps: number): number {
  let count = 1;
  // The binomial coefficient: the ways to choose which of all steps go up. Each partial product is a whole number.
  for (let up = 1; up < layers; up += 1) count = (count * (timesteps - 1 + up)) / up;
  return count;
}

/**
 * The route with this number: route 0 stays in the lowest layer to the end, the last route climbs at once.
 * @returns [layers + timesteps − 1] cells
 * @throws RangeError unless `route` is a whole number below `countRoutes`
 */
export function routeAt(layers: number, timesteps: number, route: number): Cell[] {
  if (!Number.isInteger(route) || route < 0 || route >= countRoutes(layers, timesteps)) {
    throw new RangeError(`no route ${route} through ${layers} layers and ${timesteps} timesteps`);
  }
  const cells: Cell[] = [{ layer: 0, timestep: 0 }];
  let rest = route;
  for (let layer = 0, timestep = 0; layer < layers - 1 || timestep < timesteps - 1;) {
    const byTime = timestep < timesteps - 1 ? countRoutes(layers - layer, timesteps - timestep - 1) : 0;
    if (rest < byTime) timestep += 1;
    else {
      rest -= byTime;
      layer += 1;
    }
    cells.push({ layer, timestep });
  }
  return cells;
}
