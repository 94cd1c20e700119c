import { expect, it } from 'vitest';
import { initialWeights } from '../../core/lstm/initial-weights';
import { sigmoid } from '../../core/lstm/activations';
import { stackBackward, stackForward } from '../../core/lstm/stack';
import { createStream } from '../../core/sequence/random';
import { countRoutes, routeAt, type Cell } from './routes';

const layers = 3;
const timesteps = 4;
const shape = {
  timesteps,
  features: 1,
  layers: Array.from({ length: layers }, (_, layer) => ({ units: 1, returnSequences: layer < layers - 1 })),
};
const weights = initialWeights(shape, createStream(7, 'weights'));
const input = Float64Array.from([0.3, -0.2, 0.8, 0.5]);
const trace = stackForward(shape, weights, input);

/** A box: (x, h before, c before) → (h, c), as `core/lstm/layer.ts` defines it. */
function box(layer: number, x: number, h: number, c: number): readonly [h: number, c: number] {
  const { kernel, recurrentKernel, bias } = weights.layers[layer];
  const [i, f, g, o] = [0, 1, 2, 3].map((gate) => x * kernel[gate] + h * recurrentKernel[gate] + bias[gate]);
  const next = sigmoid(f) * c + sigmoid(i) * Math.tanh(g);
  return [sigmoid(o) * Math.tanh(next), next];
}

/** What a box is given at its place in the trace. */
function given({ layer, timestep }: Cell): [x: number, h: number, c: number] {
  const { h, c } = trace.layers[layer];
  const x = layer === 0 ? input[timestep] : trace.layers[layer - 1].h[timestep];
  return timestep === 0 ? [x, 0, 0] : [x, h[timestep - 1], c[timestep - 1]];
}

/** [∂h, ∂c] of a box for a change of what it is given, by central differences. */
function pushed(cell: Cell, change: readonly [number, number, number]): [number, number] {
  const step = 1e-5;
  const at = (sign: number) =>
    box(
      cell.layer,
      ...(given(cell).map((value, n) => value + sign * step * change[n]) as [number, number, number]),
    );
  const [up, down] = [at(1), at(-1)];
  return [(up[0] - down[0]) / (2 * step), (up[1] - down[1]) / (2 * step)];
}

/** The derivative of the output by the first value, along one route only. */
function along(route: readonly Cell[]): number {
  let [dh, dc] = pushed(route[0], [1, 0, 0]);
  route.slice(1).forEach((cell, index) => {
    const upwards = cell.layer > route[index].layer;
    [dh, dc] = pushed(cell, upwards ? [dh, 0, 0] : [0, dh, dc]);
  });
  return dh;
}

it('all routes are in use: the gradients along them add up to the whole gradient', () => {
  const routes = Array.from({ length: countRoutes(layers, timesteps) }, (_, number) =>
    along(routeAt(layers, timesteps, number)),
  );
  for (const gradient of routes) expect(Math.abs(gradient)).toBeGreaterThan(0);
  const { dInputs } = stackBackward(shape, weights, trace, Float64Array.from([1]));
  const sum = routes.reduce((all, gradient) => all + gradient, 0);
  expect(sum / dInputs[0]).toBeCloseTo(1, 5);
});
