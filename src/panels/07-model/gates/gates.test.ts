/** Checks the text's statements about the gates of the shipped model, and before training. */
import { expect, it } from 'vitest';
import { sigmoid } from '../../../core/lstm/activations';
import { shippedShape } from '../../../shipped/shipped-model';
import { traceForecast, type TracedForecast } from '../../../runs/traced-forecast';
import { useShownStore } from '../../../runs/shown-store';
import { useCursorStore } from '../stack/cursor-store';
import { shippedTrace } from '../../../shipped/testing/weights-file';
import { extent } from '../../../inside/lines';
import { halfLife, unitTrace } from '../../../inside/unit';
import { untrainedWeights } from '../../../shipped/untrained';

const forgetGates = ({ trace }: TracedForecast): number[] =>
  trace.layers.flatMap(({ f }) => [...f]).sort((left, right) => left - right);
const share = (gates: readonly number[], within: number): number =>
  gates.filter((gate) => Math.abs(gate - sigmoid(1)) < within).length / gates.length;

function correlation(one: readonly number[], other: readonly number[]): number {
  const centred = (values: readonly number[]): number[] => {
    const mean = values.reduce((left, right) => left + right, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const product = (left: readonly number[], right: readonly number[]): number =>
    left.reduce((sum, value, at) => sum + value * right[at], 0);
  const [a, b] = [centred(one), centred(other)];
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

it('most forget gates stay close to σ(1), and before training all are close to it', () => {
  expect(sigmoid(1)).toBeCloseTo(0.73, 2);
  const trained = forgetGates(shippedTrace(18, 0.02));
  expect(trained[trained.length / 2]).toBeCloseTo(0.73, 1);
  expect(share(trained, 0.05)).toBeGreaterThan(0.6);
  const before = forgetGates(traceForecast(shippedShape, untrainedWeights(), { period: 18, decay: 0.02 }));
  expect(share(before, 0.065)).toBe(1);
  expect(halfLife(sigmoid(1))).toBeCloseTo(2.2, 1);
});

it('the initial unit of the figure has an output gate and a cell that swing', () => {
  const { wave } = useShownStore.getState();
  const { layer, unit } = useCursorStore.getState();
  const { trace, shape, inputs } = shippedTrace(wave.period, wave.decay);
  const swing = (values: readonly number[]): number => {
    const [low, high] = extent(values.slice(10));
    return high - low;
  };
  const { units } = shape.layers[layer];
  const traces = Array.from({ length: units }, (_, at) => unitTrace(trace.layers[layer], units, at));
  expect(swing(traces[unit].o)).toBe(Math.max(...traces.map(({ o }) => swing(o))));
  // Four timesteps after a trough it is open; four after a crest it is closed.
  const after = traces[unit].o.slice(14);
  expect(correlation(after, [...inputs.subarray(10, 46)])).toBeLessThan(-0.9);
  expect(swing(traces[unit].c)).toBe(Math.max(...traces.map(({ c }) => swing(c))));
});
