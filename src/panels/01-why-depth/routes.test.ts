import { describe, expect, it } from 'vitest';
import { countRoutes, routeAt } from './routes';
import { layerRange, timestepRange } from './store';

const sizes = Array.from({ length: layerRange.max }, (_, l) =>
  Array.from({ length: timestepRange.max - timestepRange.min + 1 }, (_, t) => [l + 1, t + timestepRange.min]),
).flat() as [number, number][];

describe('countRoutes', () => {
  it.each([
    [1, 8, 1],
    [2, 5, 5],
    [3, 4, 10],
    [5, 8, 330],
  ])('%i layers and %i timesteps: %i', (layers, timesteps, routes) =>
    expect(countRoutes(layers, timesteps)).toBe(routes),
  );
});

describe('routeAt', () => {
  it.each(sizes)('finds every route through %i layers and %i timesteps once', (layers, timesteps) => {
    const count = countRoutes(layers, timesteps);
    const routes = Array.from({ length: count }, (_, route) => routeAt(layers, timesteps, route));
    expect(new Set(routes.map((route) => JSON.stringify(route))).size).toBe(count);
    for (const route of routes) {
      expect(route).toHaveLength(layers + timesteps - 1);
      expect(route[0]).toEqual({ layer: 0, timestep: 0 });
      expect(route.at(-1)).toEqual({ layer: layers - 1, timestep: timesteps - 1 });
      route.slice(1).forEach(({ layer, timestep }, index) => {
        const before = route[index];
        const [up, right] = [layer - (before?.layer ?? 0), timestep - (before?.timestep ?? 0)];
        expect([up, right].sort()).toEqual([0, 1]);
      });
    }
  });

  it('begins with the route along the lowest layer and ends with the one that climbs at once', () => {
    expect(routeAt(2, 3, 0)[2]).toEqual({ layer: 0, timestep: 2 });
    expect(routeAt(2, 3, 2)[1]).toEqual({ layer: 1, timestep: 0 });
  });

  it.each([-1, 3, 0.5])('refuses route %d of three', (route) =>
    expect(() => routeAt(2, 3, route)).toThrow(RangeError),
  );
});
