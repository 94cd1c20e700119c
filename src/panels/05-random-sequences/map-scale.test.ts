import { describe, expect, it } from 'vitest';
import { drawCrowd } from './family';
import { nearestWave, plot, waveAfterKey, xOf, yOf } from './map-scale';

const crowd = drawCrowd(7, 0);

it('puts every dot inside the plot', () => {
  for (const { period, decay } of crowd) {
    expect(xOf(period)).toBeGreaterThan(plot.left);
    expect(xOf(period)).toBeLessThan(plot.right);
    expect(yOf(decay)).toBeGreaterThan(plot.top);
    expect(yOf(decay)).toBeLessThan(plot.bottom);
  }
});

it('finds the wave whose dot is pressed', () => {
  for (const index of [0, 17, 1099]) {
    const { period, decay } = crowd[index];
    expect(nearestWave(crowd, xOf(period) + 0.01, yOf(decay))).toBe(index);
  }
});

describe('waveAfterKey', () => {
  it('goes to the neighbouring column, at the nearest height', () => {
    const from = crowd.findIndex(({ period }) => period === 14);
    const to = waveAfterKey('ArrowRight', crowd, from) ?? -1;
    expect(crowd[to].period).toBe(15);
    const distances = crowd
      .filter(({ period }) => period === 15)
      .map(({ decay }) => Math.abs(decay - crowd[from].decay));
    expect(Math.abs(crowd[to].decay - crowd[from].decay)).toBe(Math.min(...distances));
  });

  it('goes through every wave of a column upwards, and stays at the top', () => {
    const column = crowd.flatMap(({ period }, index) => (period === 10 ? [index] : []));
    let index = column.reduce((low, next) => (crowd[next].decay < crowd[low].decay ? next : low));
    const seen = [index];
    for (;;) {
      const next = waveAfterKey('ArrowUp', crowd, index);
      if (next === undefined || next === index) break;
      seen.push((index = next));
    }
    expect(seen.sort((one, other) => one - other)).toEqual(column);
  });

  it('stays at the first and the last period, and leaves other keys alone', () => {
    const first = crowd.findIndex(({ period }) => period === 10);
    const last = crowd.findIndex(({ period }) => period === 20);
    expect(waveAfterKey('ArrowLeft', crowd, first)).toBe(first);
    expect(waveAfterKey('ArrowRight', crowd, last)).toBe(last);
    expect(waveAfterKey('Enter', crowd, first)).toBeUndefined();
  });
});
