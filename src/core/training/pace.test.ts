import { expect, it } from 'vitest';
import { Pace } from './pace';

/** When each batch begins, in milliseconds, if a batch takes so long and waits as long as `Pace` says. */
function begins(pace: Pace, from: number, count: number, milliseconds: number): number[] {
  const times: number[] = [];
  let now = from;
  for (let batch = 0; batch < count; batch += 1) {
    now += pace.wait(now, 10);
    times.push(now);
    pace.begun(now, 10);
    now += milliseconds;
  }
  return times;
}

it('an interval lies between two batches, also between the first two and after a pause', () => {
  const pace = new Pace();
  expect(begins(pace, 1000, 4, 1)).toEqual([1000, 1100, 1200, 1300]);
  expect(begins(pace, 5000, 3, 1)).toEqual([5000, 5100, 5200]);
});

it('a batch that begins late does not delay the batches after it', () => {
  const pace = new Pace();
  pace.begun(1000, 10);
  pace.begun(1130, 10);
  expect(pace.wait(1131, 10)).toBe(69);
});

it('batches that take longer than the interval follow each other at once', () => {
  expect(begins(new Pace(), 0, 4, 250)).toEqual([0, 250, 500, 750]);
});
