import { describe, expect, it } from 'vitest';
import { exactAxis, roundAxis } from './axis';
import { fittingTicks, gridLines, rightMargin } from './plot-box';

describe('fittingTicks', () => {
  const axis = exactAxis(0, 10_000, true);

  it('keeps every tick where there is room', () => {
    expect(axis.ticks).toEqual([0, 2000, 4000, 6000, 8000, 10_000]);
    expect(fittingTicks(axis, 700, 13)).toEqual(axis.ticks);
  });

  it('leaves out ticks in equal steps where their labels would touch', () => {
    // Labels of up to six characters, 45 px wide, every 30 px.
    expect(fittingTicks(axis, 150, 13)).toEqual([0, 4000, 8000]);
    expect(fittingTicks(axis, 60, 13)).toEqual([0, 6000]);
  });

  it('leaves out ticks for larger letters', () => {
    expect(fittingTicks(axis, 250, 13)).toEqual(axis.ticks);
    expect(fittingTicks(axis, 250, 18)).toEqual([0, 4000, 8000]);
  });

  it('keeps the first tick on an axis without any room, and the only one of a single point', () => {
    expect(fittingTicks(axis, 0, 13)).toEqual([0]);
    expect(fittingTicks(exactAxis(3, 3), 200, 13)).toEqual([3]);
  });
});

it('the space at the right holds half of the last label, also in larger letters', () => {
  const axis = exactAxis(0, 10_000, true);
  expect(rightMargin(axis, 13)).toBeCloseTo(22.75);
  expect(rightMargin(axis, 18)).toBeCloseTo(29.96);
  expect(rightMargin(exactAxis(0, 9, true), 13)).toBe(12);
});

it('grid lines stand at the ticks, from the foot of the plot to its top', () => {
  expect(gridLines(roundAxis(0, 1), 238).map(Math.round)).toEqual([208, 168, 128, 88, 48, 8]);
});
