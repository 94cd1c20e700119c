import { expect, it } from 'vitest';
import { growth } from './soak.mjs';

const held = (/** @type {Partial<import('./soak.mjs').Held>} */ changed) => ({
  heap: 1e7,
  nodes: 9000,
  listeners: 300,
  workers: 1,
  stored: 2e6,
  renderer: 3e8,
  graphics: undefined,
  ...changed,
});

const verdictOf = (/** @type {readonly import('./soak.mjs').Held[]} */ rounds, /** @type {string} */ kind) =>
  growth(rounds).find((one) => one.kind === kind)?.verdict;

it('what stays the same after the warm-up is flat, whatever single rounds hold', () => {
  const rounds = Array.from({ length: 30 }, (_, round) =>
    held({ heap: round < 10 ? round * 1e6 : 1e7 + (round % 5 === 0 ? 4e6 : 0) }),
  );
  expect(growth(rounds).map(({ verdict }) => verdict)).toEqual([...Array(6).fill('flat'), 'not measured']);
});

it('what grows a little in each round is seen through noise', () => {
  const noise = (/** @type {number} */ round) => ((round * 7919) % 13) * 2e4;
  const rounds = Array.from({ length: 30 }, (_, round) => held({ heap: 1e7 + round * 5e4 + noise(round) }));
  expect(verdictOf(rounds, 'heap')).toBe('grows');
});

it('one worker more grows', () => {
  const rounds = Array.from({ length: 30 }, (_, round) => held({ workers: 1 + Math.floor(round / 10) }));
  expect(verdictOf(rounds, 'workers')).toBe('grows');
});
