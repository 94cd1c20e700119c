import { afterEach, expect, it, vi } from 'vitest';
import { holdFit, isHeldElsewhere } from './fit-lock';
import { fakeLocks } from './testing/fake-locks';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const begin = (locks: unknown): void => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { locks });
};

const askedNow = async (run: string): Promise<boolean> => {
  const answer = isHeldElsewhere(run);
  await vi.advanceTimersByTimeAsync(2000);
  return answer;
};

it('is held until it is released, and other fits are not', async () => {
  begin(fakeLocks());
  const release = holdFit('1');
  expect(await askedNow('1')).toBe(true);
  expect(await askedNow('2')).toBe(false);
  release();
  expect(await askedNow('1')).toBe(false);
  expect(await askedNow('1')).toBe(false);
});

it('waits for the page that is just being left', async () => {
  begin(fakeLocks());
  const release = holdFit('1');
  setTimeout(release, 500);
  expect(await askedNow('1')).toBe(false);
});

it.each([
  ['are absent', undefined],
  ['are refused', { request: () => Promise.reject(new DOMException('sandboxed', 'SecurityError')) }],
])('is held by no other tab where locks %s', async (_, locks) => {
  begin(locks);
  holdFit('1')();
  expect(await askedNow('1')).toBe(false);
});
