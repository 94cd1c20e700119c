import { expect, it } from 'vitest';
import { Pace } from './pace';

/** When each batch begins, in milliseconds, if a batch takes so long and waits as long as `Pace` says. */
function begins(pace: Pace, from: number, count: number, milliseconds: number, speed = 10): number[] {
  const times: number[] = [];
  let now = from;
  for (let batch = 0; batch < count; batch += 1) {
    now += pace.wait(now, speed);
    times.push(now);
    pace.begun(now, speed);
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

it('batches that a delay has held up follow at once, until the speed is as if there had been none', () => {
  const pace = new Pace();
  expect(begins(pace, 0, 2, 1, 100)).toEqual([0, 10]);
  expect(begins(pace, 55, 7, 1, 100)).toEqual([55, 56, 57, 58, 60, 70, 80]);
});

it('a delay of more than a quarter of a second is not made up for', () => {
  const pace = new Pace();
  pace.begun(0, 100);
  expect(begins(pace, 300, 3, 1, 100)).toEqual([300, 310, 320]);
});

it('another speed counts from the last batch', () => {
  const pace = new Pace();
  pace.begun(1000, 1);
  expect(pace.wait(1004, 1)).toBe(996);
  expect(pace.wait(1004, 100)).toBe(6);
  expect(pace.wait(1004, undefined)).toBe(0);
});

it('a higher speed does not make up for the time since the last batch of the lower one', () => {
  const pace = new Pace();
  pace.begun(1000, 1);
  expect(begins(pace, 1200, 3, 1, 100)).toEqual([1200, 1210, 1220]);
});

it('the first batch after a pause begins at once, however short the pause was', () => {
  const pace = new Pace();
  pace.begun(1000, 1);
  pace.rest();
  expect(begins(pace, 1010, 3, 1, 1)).toEqual([1010, 2010, 3010]);
});

it.each([1, 8, 64])(
  '%d batches a second are kept within a tenth, with delays every now and then',
  (speed) => {
    const pace = new Pace();
    let now = 0;
    let batches = 0;
    for (; now < 20_000; batches += 1) {
      now += pace.wait(now, speed);
      pace.begun(now, speed);
      // Every twentieth batch takes 120 ms, the others 3 ms.
      now += batches % 20 === 19 ? 120 : 3;
    }
    expect(batches / 20).toBeGreaterThan(0.9 * speed);
    expect(batches / 20).toBeLessThan(1.1 * speed);
  },
);
