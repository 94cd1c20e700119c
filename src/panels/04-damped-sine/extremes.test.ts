import { describe, expect, it } from 'vitest';
import { swingLeft } from './decay';

/** The damped sine in continuous time, above its midline. */
const swing = (time: number, period: number, decay: number): number =>
  Math.sin((2 * Math.PI * time) / period) * Math.exp(-decay * time);

/** The first times, from 0 on, at which the wave turns, in steps of a ten-thousandth of the period. */
function turns(period: number, decay: number): number[] {
  const step = period / 10_000;
  const found: number[] = [];
  for (let at = 1; found.length < 3; at += 1) {
    const [before, now, after] = [at - 1, at, at + 1].map((n) => swing(n * step, period, decay));
    if ((now - before) * (after - now) < 0) found.push(at * step);
  }
  return found;
}

describe('what the text says of crests and troughs', () => {
  it.each([
    [10, 0.05],
    [17, 0.1],
    [20, 0.01],
  ])('period %d, decay %d: half a period lies between them', (period, decay) => {
    const [crest, trough, next] = turns(period, decay);
    const tolerance = period / 5000;
    expect(Math.abs(trough - crest - period / 2)).toBeLessThan(tolerance);
    expect(Math.abs(next - trough - period / 2)).toBeLessThan(tolerance);
  });
});

it('leaves 8% of the swing at timestep 50 with a decay of 0.05, and less than 1% from 0.1 on', () => {
  expect(swingLeft(50, 0.05)).toBeCloseTo(0.08, 2);
  expect(swingLeft(50, 0.1)).toBeLessThan(0.01);
});
