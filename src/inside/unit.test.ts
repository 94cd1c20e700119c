import { describe, expect, it } from 'vitest';
import { shippedTrace } from '../shipped/testing/weights-file';
import { halfLife, stepOf, unitTrace } from './unit';

const { trace, shape } = shippedTrace(15, 0.03);

describe.each([
  [0, 3],
  [1, 19],
])('layer %d, unit %d', (layer, unit) => {
  const { units } = shape.layers[layer];
  const over = unitTrace(trace.layers[layer], units, unit);

  it('is taken out of the layer’s trace', () => {
    expect(over.f).toHaveLength(shape.timesteps);
    expect(over.h[49]).toBe(trace.layers[layer].h[49 * units + unit]);
  });

  it('obeys the two formulas at every timestep, from a cell of zero', () => {
    expect(stepOf(over, 0).before).toBe(0);
    for (let t = 0; t < shape.timesteps; t += 1) {
      const { i, f, o, g, c, h, before } = stepOf(over, t);
      expect(f * before + i * g).toBeCloseTo(c, 6);
      expect(o * Math.tanh(c)).toBeCloseTo(h, 6);
    }
  });
});

it.each([
  [0.5, 1],
  [Math.SQRT1_2, 2],
  [1, Infinity],
])('a forget gate of %d halves the cell in %d timesteps', (f, steps) =>
  expect(halfLife(f)).toBeCloseTo(steps, 9),
);
