import { describe, expect, it } from 'vitest';
import { exactAxis, roundAxis } from './axis';

describe('exactAxis', () => {
  it('keeps the ends and puts round ticks between them', () => {
    expect(exactAxis(0, 54)).toMatchObject({ domain: [0, 54], ticks: [0, 10, 20, 30, 40, 50] });
    expect(exactAxis(-6, 6).ticks).toEqual([-6, -4, -2, 0, 2, 4, 6]);
  });

  it('puts no ticks between whole numbers when `whole` is set', () => {
    expect(exactAxis(1, 3).ticks).toEqual([1, 1.5, 2, 2.5, 3]);
    expect(exactAxis(1, 3, true).ticks).toEqual([1, 2, 3]);
  });

  it('takes an axis of a single point', () => {
    expect(exactAxis(3, 3).ticks).toEqual([3]);
  });
});

describe('roundAxis', () => {
  it('extends to round ticks, exactly', () => {
    expect(roundAxis(0.02, 0.29)).toMatchObject({ domain: [0, 0.3], ticks: [0, 0.1, 0.2, 0.3] });
    expect(roundAxis(0.1052, 0.1422).ticks).toEqual([0.1, 0.11, 0.12, 0.13, 0.14, 0.15]);
  });

  it('does not extend a range whose ends are round already', () => {
    expect(roundAxis(0, 1).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(roundAxis(-1, 1).ticks).toEqual([-1, -0.5, 0, 0.5, 1]);
  });

  it('writes ticks with the decimals of the step', () => {
    const { ticks, format } = roundAxis(-0.02, 0.02);
    expect(ticks.map(format)).toEqual(['−0.02', '−0.01', '0.00', '0.01', '0.02']);
  });
});
