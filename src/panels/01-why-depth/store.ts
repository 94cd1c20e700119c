/** The drawn stack, its marked route, and the width at which it is compared. */
import { create } from 'zustand';
import { within } from '../../settings/within';
import { countRoutes } from './routes';

export const layerRange = { min: 1, max: 5 } as const;
export const timestepRange = { min: 3, max: 8 } as const;
export const unitRange = { min: 1, max: 64 } as const;

interface WhyDepthState {
  readonly layers: number;
  readonly timesteps: number;
  /** Number of the marked route, from 0. */
  readonly route: number;
  /** Units of each layer, in the table. */
  readonly units: number;
}

export const useWhyDepthStore = create<WhyDepthState>(() => ({
  layers: 2,
  timesteps: 5,
  route: 2,
  units: 20,
}));

/** @throws RangeError outside `layerRange` */
export const drawLayers = (layers: number): void => resize({ layers: within(layerRange, layers) });

/** @throws RangeError outside `timestepRange` */
export const drawTimesteps = (timesteps: number): void =>
  resize({ timesteps: within(timestepRange, timesteps) });

/** @throws RangeError for a route the drawn stack does not have */
export function markRoute(route: number): void {
  const { layers, timesteps } = useWhyDepthStore.getState();
  useWhyDepthStore.setState({ route: within({ min: 0, max: countRoutes(layers, timesteps) - 1 }, route) });
}

/** @throws RangeError outside `unitRange` */
export const compareAt = (units: number): void =>
  useWhyDepthStore.setState({ units: within(unitRange, units) });

/** When the marked route no longer exists, the last one is marked. */
function resize(change: Partial<Pick<WhyDepthState, 'layers' | 'timesteps'>>): void {
  useWhyDepthStore.setState((state) => {
    const { layers, timesteps, route } = { ...state, ...change };
    return { layers, timesteps, route: Math.min(route, countRoutes(layers, timesteps) - 1) };
  });
}
