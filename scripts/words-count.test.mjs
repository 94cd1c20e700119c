import { expect, it } from 'vitest';
import { faults, limits, minutesToRead, sums } from './words-count.mjs';

/** @param {Partial<import('./words-count.mjs').Section>} changes */
const section = (changes) => ({
  section: 'fit',
  isOfChapter: true,
  stated: 5,
  open: 800,
  beforeFit: 100,
  folded: 50,
  questions: 20,
  ...changes,
});

it('reads 200 English words or 300 Chinese characters a minute', () => {
  expect(minutesToRead(500, 'en')).toBe(2.5);
  expect(minutesToRead(750, 'zh-CN')).toBe(2.5);
});

it('adds the sections up', () => {
  expect(sums([section({}), section({ open: 1 })])).toEqual({
    open: 801,
    beforeFit: 200,
    folded: 100,
    questions: 40,
  });
});

it('allows a page within the limits', () => {
  expect(faults([section({})], 'en')).toEqual([]);
  expect(faults([section({ open: limits.open, stated: undefined })], 'en')).toEqual([]);
});

it('names what is too long', () => {
  expect(faults([section({ open: limits.open + 1, stated: undefined })], 'en')).toEqual([
    'the chapter has 6001 open words, at most 6000 are allowed',
  ]);
  expect(faults([section({ beforeFit: limits.beforeFit + 1 })], 'en')).toEqual([
    '3201 words stand before the Fit button, at most 3200 are allowed',
  ]);
});

it('does not count a section after the chapter as part of it, and holds each to a limit of its own', () => {
  const race = { section: 'race', isOfChapter: false, stated: undefined, beforeFit: 0 };
  const full = section({ open: limits.open, stated: undefined });
  expect(
    faults([full, section({ ...race, open: limits.after }), section({ ...race, open: 1 })], 'en'),
  ).toEqual([]);
  expect(faults([full, section({ ...race, open: limits.after + 1 })], 'en')).toEqual([
    'race, after the chapter, has 701 open words, at most 700 are allowed',
  ]);
});

it('names a section that states too few minutes, in either language', () => {
  expect(faults([section({ stated: 3 })], 'en')).toEqual(['fit states 3 minutes, and reading alone takes 4']);
  expect(faults([section({ open: 1800 })], 'zh-CN')).toEqual([
    'fit states 5 minutes, and reading alone takes 6',
  ]);
});
