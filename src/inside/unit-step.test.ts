import { describe, expect, it } from 'vitest';
import { sigmoid } from '../core/lstm/activations';
import { shippedTrace, weightsOfFile } from '../shipped/testing/weights-file';
import { stepOf, unitTrace } from './unit';
import { gates, gateSums } from './unit-step';

const { inputs, trace, shape } = shippedTrace(18, 0.02);

/** The columns of one unit, as the core's question gives them. */
function weightsOf(layer: number, unit: number) {
  const { units } = shape.layers[layer];
  const { kernel, recurrentKernel, bias } = weightsOfFile.layers[layer];
  const columns = (array: Float32Array) => array.filter((_, at) => at % units === unit);
  return { kernel: columns(kernel), recurrentKernel: columns(recurrentKernel), bias: columns(bias) };
}

describe.each([
  [0, 0],
  [0, 7],
  [1, 12],
])('layer %d, unit %d', (layer, unit) => {
  it.each([0, 1, 30, 49])('the numbers in the formulas of timestep %d give its c and h', (timestep) => {
    const cell = { layer, unit, timestep };
    const sums = gateSums(inputs, trace.layers, cell, weightsOf(layer, unit));
    for (const gate of gates) {
      const { fromInput, fromHidden, bias, z, value } = sums[gate];
      expect(z).toBe(fromInput + fromHidden + bias);
      expect(Math.abs((gate === 'g' ? Math.tanh(z) : sigmoid(z)) - value)).toBeLessThan(1e-6);
    }
    const step = stepOf(unitTrace(trace.layers[layer], shape.layers[layer].units, unit), timestep);
    const c = sigmoid(sums.f.z) * step.before + sigmoid(sums.i.z) * Math.tanh(sums.g.z);
    expect(Math.abs(c - step.c)).toBeLessThan(1e-6);
    expect(Math.abs(sigmoid(sums.o.z) * Math.tanh(c) - step.h)).toBeLessThan(1e-6);
  });
});
