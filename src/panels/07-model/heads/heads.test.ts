import { expect, it } from 'vitest';
import { meanAbsoluteError } from '../../../core/sequence/baselines';
import { heads } from './heads';
import { shippedTrace } from '../../../shipped/testing/weights-file';

const sums = [-2, 0, 0.5, 1];
const total = (values: readonly number[]): number => values.reduce((left, right) => left + right, 0);

it('linear returns the sums, ReLU replaces negative ones by zero', () => {
  expect(heads.linear(sums)).toEqual(sums);
  expect(heads.relu(sums)).toEqual([0, 0, 0.5, 1]);
});

it('sigmoid keeps the order, keeps the sum 0.659, and turns 0 into 0.5', () => {
  const [low, half, , top] = heads.sigmoid(sums);
  expect(half).toBe(0.5);
  expect(low).toBeCloseTo(0.1192, 4);
  expect(top).toBeCloseTo(0.7311, 4);
  expect(heads.sigmoid([0.659])[0]).toBeCloseTo(0.659, 3);
});

it('softmax returns shares, which do not change when a constant is added to all sums', () => {
  const shares = heads.softmax(sums);
  expect(total(shares)).toBeCloseTo(1, 12);
  expect(shares[3] / shares[2]).toBeCloseTo(Math.exp(0.5), 12);
  heads
    .softmax(sums.map((sum) => sum - 0.8))
    .forEach((share, at) => expect(share).toBeCloseTo(shares[at], 12));
  expect(heads.softmax([1000, 1000])).toEqual([0.5, 0.5]);
});

it('for the initial wave, only linear and ReLU come near', () => {
  const { trace, expected } = shippedTrace(18, 0.02);
  const error = (answers: readonly number[]): number => meanAbsoluteError(answers, expected);
  const linear = error(heads.linear([...trace.outputs]));
  expect(error(heads.relu([...trace.outputs]))).toBe(linear);
  expect(error(heads.sigmoid([...trace.outputs]))).toBeGreaterThan(5 * linear);
  expect(error(heads.softmax([...trace.outputs]))).toBeGreaterThan(5 * linear);
  expect(total([...expected])).toBeCloseTo(2, 1);
});
