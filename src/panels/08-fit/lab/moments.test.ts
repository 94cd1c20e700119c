import { expect, it } from 'vitest';
import { momentAfterKey, nearestMoment } from './moments';

const moments = [0, 10, 20, 25, 30];

it('the nearest moment of a batch', () => {
  expect(nearestMoment(moments, 14)).toBe(10);
  expect(nearestMoment(moments, 23)).toBe(25);
  expect(nearestMoment(moments, 99)).toBe(30);
  expect(nearestMoment([], 3)).toBeUndefined();
});

it('keys move by one moment, by ten, and to the ends', () => {
  expect(momentAfterKey(moments, 20, 'ArrowRight')).toBe(25);
  expect(momentAfterKey(moments, 20, 'ArrowLeft')).toBe(10);
  expect(momentAfterKey(moments, 0, 'ArrowLeft')).toBe(0);
  expect(momentAfterKey(moments, 20, 'PageUp')).toBe(30);
  expect(momentAfterKey(moments, 20, 'Home')).toBe(0);
  expect(momentAfterKey(moments, 20, 'End')).toBe(30);
  expect(momentAfterKey(moments, 20, 'Enter')).toBeUndefined();
  expect(momentAfterKey([], 20, 'End')).toBeUndefined();
});
