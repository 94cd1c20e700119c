import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as kernel from './kernel';

// A fresh copy of the module has compiled nothing yet.
let loadKernel: typeof kernel.loadKernel;
beforeEach(async () => {
  vi.resetModules();
  ({ loadKernel } = await import('./kernel'));
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('a variant is compiled once, and every kernel has a memory of its own', async () => {
  const compile = vi.spyOn(WebAssembly, 'compile');
  const [first, second] = await Promise.all([loadKernel('fixed'), loadKernel('fixed')]);
  const third = await loadKernel('fixed');
  expect(compile).toHaveBeenCalledTimes(1);
  expect(new Set([first.memory, second.memory, third.memory]).size).toBe(3);
});

test('a compilation that fails is not remembered', async () => {
  const compile = vi.spyOn(WebAssembly, 'compile').mockRejectedValueOnce(new Error('blocked by policy'));
  await expect(loadKernel('fixed')).rejects.toThrow('blocked by policy');
  expect((await loadKernel('fixed')).memory.buffer.byteLength).toBeGreaterThan(0);
  expect(compile).toHaveBeenCalledTimes(2);
});
