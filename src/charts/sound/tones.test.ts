import { describe, expect, it } from 'vitest';
import { dampedSine } from '../../core/sequence/sine';
import { pitchOf, tonesOf } from './tones';

describe('pitchOf', () => {
  it('has an octave from the lowest value to the middle, and another to the highest', () => {
    expect([0, 0.5, 1].map((value) => pitchOf(value, [0, 1]))).toEqual([220, 440, 880]);
    expect([-1, 0, 1].map((value) => pitchOf(value, [-1, 1]))).toEqual([220, 440, 880]);
  });

  it('makes equal steps of the value equal intervals', () => {
    const [a, b, c] = [0.2, 0.3, 0.4].map((value) => pitchOf(value, [0, 1])) as [number, number, number];
    expect(b / a).toBeCloseTo(c / b, 12);
  });

  it('keeps values outside the range at its ends', () => {
    expect([-3, 7].map((value) => pitchOf(value, [0, 1]))).toEqual([220, 880]);
  });
});

describe('tonesOf', () => {
  it('makes a damped wave one tone that swings less and less about 440 Hz', () => {
    const [tone, ...others] = tonesOf({ kind: 'wave', values: dampedSine(100, 20, 0.05), range: [0, 1] });
    expect(others).toEqual([]);
    expect(tone).toMatchObject({ at: 0, length: 4 });
    const swing = (from: number) => {
      const period = tone?.pitches.slice(from, from + 20) ?? [];
      return Math.max(...period) / Math.min(...period);
    };
    expect(swing(0)).toBeGreaterThan(2);
    expect(swing(80)).toBeLessThan(1.05);
    expect(tone?.pitches.at(-1)).toBeCloseTo(440, -1);
  });

  it('plays the expected value of a point and then the forecast one, without overlap', () => {
    const tones = tonesOf({ kind: 'forecast', expected: [0, 1], predicted: [0.5, 1] });
    expect(tones.map(({ pitches }) => pitches)).toEqual([
      [220, 220],
      [440, 440],
      [880, 880],
      [880, 880],
    ]);
    expect(tones.map(({ timbre }) => timbre)).toEqual(['pure', 'bright', 'pure', 'bright']);
    for (const [index, { at, length }] of tones.slice(0, -1).entries()) {
      expect(at + length).toBeLessThanOrEqual((tones[index + 1]?.at ?? 0) + 1e-9);
    }
  });
});
