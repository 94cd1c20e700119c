import { describe, expect, it } from 'vitest';
import { shippedShape } from '../../../shipped/shipped-model';
import { traceForecast, type TracedForecast } from '../../../runs/traced-forecast';
import { shippedTrace } from '../../../shipped/testing/weights-file';
import { untrainedWeights } from '../../../shipped/untrained';
import { judge } from './verdict';

const judged = ({ trace, expected, inputs }: TracedForecast) =>
  judge(trace.outputs, expected, inputs[inputs.length - 1]);

describe('judge', () => {
  const expected = [0.8, 0.9];
  it.each([
    ['follows', [0.75, 0.9], 0.6],
    ['echo', [0.61, 0.62], 0.6],
    ['flat', [0.52, 0.5], 0.2],
    ['astray', [-0.4, 0.1], 0.6],
  ] as const)('%s', (verdict, forecast, last) =>
    expect(judge(forecast, expected, last).verdict).toBe(verdict),
  );

  it('does not judge a forecast of a flat wave', () =>
    expect(judge([0.8], [0.505], 0.5).verdict).toBe('still'));

  it('measures all distances', () => {
    const { toTruth, toLast, toHalf, lastError, halfError } = judge([0.75, 0.9], expected, 0.6);
    expect([toTruth, toLast, toHalf].map((value) => value.toFixed(3))).toEqual(['0.025', '0.225', '0.325']);
    expect([lastError, halfError].map((value) => value.toFixed(2))).toEqual(['0.25', '0.35']);
  });
});

describe('what the text says of the shipped model', () => {
  it.each([
    [18, 0.02, 'follows'],
    [12, 0.02, 'echo'],
    [10, 0.02, 'flat'],
    [10, 0.1, 'still'],
  ] as const)('period %d, decay %d: %s', (period, decay, verdict) =>
    expect(judged(shippedTrace(period, decay)).verdict).toBe(verdict),
  );

  it('always answering 0.5 has a several times smaller error where the wave has died out', () => {
    const { toTruth, halfError } = judged(shippedTrace(10, 0.1));
    expect(toTruth).toBeGreaterThan(4 * halfError);
  });

  it('before training its forecast was near 0, far from every answer', () => {
    const forecast = traceForecast(shippedShape, untrainedWeights(), { period: 18, decay: 0.02 });
    expect(judged(forecast).verdict).toBe('astray');
    expect(Math.max(...forecast.trace.outputs.map(Math.abs))).toBeLessThan(0.2);
  });
});
