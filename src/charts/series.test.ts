import { describe, expect, it } from 'vitest';
import { mostMarks, styleSeries } from './series';

const one = { key: 'k', name: 'n', values: [1, 2] };

describe('styleSeries', () => {
  it('draws the first plain series unbroken and gives each further one its own dashes', () => {
    const dashes = styleSeries([one, one, one]).map((style) => style.dashes);
    expect(dashes[0]).toBeUndefined();
    expect(new Set(dashes).size).toBe(3);
  });

  it('counts only plain series: one beside a dashed one is unbroken', () => {
    const [recent, loss] = styleSeries([{ ...one, dash: true }, one]);
    expect(recent?.dashes).toBeDefined();
    expect(loss?.dashes).toBeUndefined();
  });

  it('gives each series with dots its own marker, and none where they would touch', () => {
    const marks = styleSeries([
      { ...one, dots: true },
      { ...one, dots: true },
      { ...one, dots: true, values: new Float32Array(mostMarks + 1) },
    ]).map(({ mark }) => mark);
    expect(marks[2]).toBeUndefined();
    expect(marks[0]).not.toBe(marks[1]);
  });

  it('falls back to the numbered colours', () => {
    expect(styleSeries([one, { ...one, color: 'red' }]).map(({ color }) => color)).toEqual([
      'var(--series-1)',
      'red',
    ]);
  });
});
