import { expect, it } from 'vitest';
import { newMark } from './install.mjs';

it('installs when nothing is there, and again only when the lock file has changed', () => {
  const first = newMark('{ "lock": 1 }');
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(newMark('{ "lock": 1 }', first)).toBeUndefined();
  expect(newMark('{ "lock": 2 }', first)).toMatch(/^[0-9a-f]{64}$/);
});
