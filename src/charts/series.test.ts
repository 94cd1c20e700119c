import { describe, expect, it } from 'vitest';
import { mostMarks, styleSeries } from './series';

const one = { key: 'k', name: 'n', values: [1, 2] };

describe('styleSeries', () => {
  it('leaves the first plain series without markers and gives each further one its own', () => {
    const [first, ...others] = styleSeries([one, one, one]).map(({ mark }) => mark);
    expect(first).toBeUndefined();
    expect(new Set(others).size).toBe(2);
    expect(others).not.toContain(undefined);
  });

  it('counts only plain series: a single plain series beside a dashed one has no marker', () => {
    const [recent, loss] = styleSeries([{ ...one, dash: true }, one]);
    expect(recent?.dashes).toBeDefined();
    expect(loss).toEqual({ key: 'k', name: 'n', color: 'var(--series-2)' });
  });

  it('marks every point of a short line; on long lines, every few points, at different points for each line', () => {
    const long = { ...one, dots: true, values: new Float32Array(mostMarks * 2) };
    const marks = styleSeries([{ ...one, dots: true }, long, long]).map((style) => style.marks);
    expect(marks[0]).toEqual({ every: 1, phase: 0 });
    expect(marks[1]?.every).toBeGreaterThan(1);
    expect(marks[1]?.phase).not.toBe(marks[2]?.phase);
  });

  it('falls back to the numbered colours', () => {
    expect(styleSeries([one, { ...one, color: 'red' }]).map(({ color }) => color)).toEqual([
      'var(--series-1)',
      'red',
    ]);
  });
});
