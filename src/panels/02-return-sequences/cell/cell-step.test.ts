import { describe, expect, it } from 'vitest';
import { sigmoid } from '../../../core/lstm/activations';
import { initialWeights } from '../../../core/lstm/initial-weights';
import { lstmForward } from '../../../core/lstm/layer';
import { createStream } from '../../../core/sequence/random';
import { cellSteps, decimals, gateNames, indexed } from './cell-step';
import { runStack } from '../stack/stack';

const input = [0.1, -0.7, 0.3];
const stack = (units: number, returnSequences = false) => ({
  layers: [
    { units, returnSequences },
    { units: 2, returnSequences: false },
  ],
  input,
  seed: 7,
});

/** Reads a number as the figure shows it. */
const shown = (value: number): number => Number(decimals(value).replace('−', '-'));

describe.each([1, 2, 3])('unit 1 of %i', (units) => {
  const steps = cellSteps(stack(units));

  it('equals the result of the definition at every timestep', () => {
    const shape = { timesteps: 3, features: 1, layers: [{ units, returnSequences: false }] };
    const [weights] = initialWeights(shape, createStream(7, 'weights')).layers;
    const trace = lstmForward(
      { timesteps: 3, batchSize: 1, features: 1, units },
      weights,
      Float32Array.from(input),
    );
    steps.forEach((step, t) => {
      for (const name of gateNames) expect(step.gates[name].value).toBe(trace[name][t * units]);
      expect(step.c).toBe(trace.c[t * units]);
      expect(step.h).toBe(trace.h[t * units]);
    });
  });

  it('shows the values on the wire above', () =>
    expect(steps.map(({ h }) => h)).toEqual(runStack(stack(units))[0].hidden.map(([first]) => first)));

  it('hands its states from one timestep to the next, beginning at zero', () => {
    expect(steps[0]).toMatchObject({ cBefore: 0, hBefore: Array(units).fill(0) });
    steps.slice(1).forEach(({ cBefore, hBefore }, index) => {
      expect(cBefore).toBe(steps[index].c);
      expect(hBefore[0]).toBe(steps[index].h);
      expect(hBefore).toHaveLength(units);
    });
  });

  it('shows numbers that satisfy the formulas, within their rounding', () => {
    /** Half a unit of the last decimal. */
    const half = 0.5e-4;
    for (const { x, hBefore, cBefore, gates, kept, added, c, tanhC, h } of steps) {
      for (const name of gateNames) {
        const { kernel, recurrentKernel, bias, z, value } = gates[name];
        const products = [[x, kernel], ...hBefore.map((h, unit) => [h, recurrentKernel[unit]])];
        const sum = products.reduce((sum, [one, other]) => sum + shown(one) * shown(other), shown(bias));
        // All factors are below 1.1: the error of each product is at most 2.2 halves, of bias and z one half each.
        expect(Math.abs(sum - shown(z))).toBeLessThan(half * (2.2 * products.length + 2));
        const squashed = (name === 'g' ? Math.tanh : sigmoid)(shown(z));
        expect(Math.abs(squashed - shown(value))).toBeLessThan(2 * half);
      }
      const { f, i, g, o } = gates;
      expect(Math.abs(shown(f.value) * shown(cBefore) - shown(kept))).toBeLessThan(3.2 * half);
      expect(Math.abs(shown(i.value) * shown(g.value) - shown(added))).toBeLessThan(3.2 * half);
      expect(Math.abs(shown(kept) + shown(added) - shown(c))).toBeLessThan(3.1 * half);
      expect(Math.abs(Math.tanh(shown(c)) - shown(tanhC))).toBeLessThan(2.1 * half);
      expect(Math.abs(shown(o.value) * shown(tanhC) - shown(h))).toBeLessThan(3.2 * half);
    }
  });
});

it('has twelve parameters where there is one unit, and the forget gate begins with a bias of 1', () => {
  const [{ gates }] = cellSteps(stack(1));
  const parameters = gateNames.flatMap((name) => [
    gates[name].kernel,
    ...gates[name].recurrentKernel,
    gates[name].bias,
  ]);
  expect(parameters).toHaveLength(12);
  expect(gateNames.map((name) => gates[name].bias)).toEqual([1, 0, 0, 0]);
});

it('passes on every state of a layer that returns its sequence, otherwise only the last', () => {
  expect(cellSteps(stack(1)).map(({ handedOn }) => handedOn)).toEqual([false, false, true]);
  expect(cellSteps(stack(1, true)).map(({ handedOn }) => handedOn)).toEqual([true, true, true]);
});

it.each([
  [0, '0'],
  [1, '1'],
  [-0.25, '−0.2500'],
  [0.123456, '0.1235'],
])('%d is written %s', (value, written) => expect(decimals(value)).toBe(written));

it('writes a timestep as an index, also the one before the first', () => {
  expect(indexed('c', 2)).toBe('c₂');
  expect(indexed('h', -1)).toBe('h₋₁');
});
