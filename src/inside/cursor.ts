/** The cell of the figure that is read out, and how keys move it. */

/** A hidden state; layer, unit and timestep are counted from 0. */
export interface Cell {
  readonly layer: number;
  readonly unit: number;
  readonly timestep: number;
}

/** What the cells lie in: the units of each layer, and the timesteps. */
export interface Extent {
  readonly units: readonly number[];
  readonly timesteps: number;
}

/** The nearest cell that exists: another model may have fewer layers, units or timesteps. */
export function withinExtent({ layer, unit, timestep }: Cell, { units, timesteps }: Extent): Cell {
  const nearest = Math.min(layer, units.length - 1);
  return {
    layer: nearest,
    unit: Math.min(unit, units[nearest] - 1),
    timestep: Math.min(timestep, timesteps - 1),
  };
}

/**
 * The cell that a key leads to, or undefined for a key that moves nothing. Left and right move in time, up and down from
 * row to row of the drawing, also across the border of two layers.
 */
export function afterKey(key: string, cell: Cell, extent: Extent): Cell | undefined {
  const { layer, unit, timestep } = cell;
  const { units, timesteps } = extent;
  const inTime = (to: number): Cell => ({ ...cell, timestep: Math.min(timesteps - 1, Math.max(0, to)) });
  switch (key) {
    case 'ArrowLeft':
      return inTime(timestep - 1);
    case 'ArrowRight':
      return inTime(timestep + 1);
    case 'Home':
      return inTime(0);
    case 'End':
      return inTime(timesteps - 1);
    case 'ArrowUp':
      if (unit > 0) return { ...cell, unit: unit - 1 };
      return layer > 0 ? { ...cell, layer: layer - 1, unit: units[layer - 1] - 1 } : cell;
    case 'ArrowDown':
      if (unit < units[layer] - 1) return { ...cell, unit: unit + 1 };
      return layer < units.length - 1 ? { ...cell, layer: layer + 1, unit: 0 } : cell;
    default:
      return undefined;
  }
}
