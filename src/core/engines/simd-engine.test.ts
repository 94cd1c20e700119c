import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { smallFit, smallShape } from '../testing/small-fit';

const refusal = 'Wasm code generation disallowed by embedder';

/** A policy without 'wasm-unsafe-eval' lets a page ask for SIMD, and not compile. */
beforeEach(() => {
  // What has been compiled is kept: each test begins with modules that have compiled nothing.
  vi.resetModules();
  vi.spyOn(WebAssembly, 'compile').mockImplementation(() =>
    Promise.reject(new WebAssembly.CompileError(refusal)),
  );
});
afterEach(() => vi.restoreAllMocks());

it.each([false, true])('starts as plain TypeScript and says why, relaxed: %s', async (relaxed) => {
  const { engine } = await import('./simd-engine');
  expect(await engine.start({ relaxed })).toEqual({ variant: 'script', scriptReason: refusal });
});

it('trains and looks inside the model without the kernel, too', async () => {
  const { createCore } = await import('../create-core');
  const core = createCore();
  const report = await core.useEngine('simd');
  expect(report).toMatchObject({ engine: 'simd', variant: 'script', scriptReason: refusal });
  const { variant, last, snapshot } = await core.fit(smallFit, () => undefined);
  expect(variant).toBe('script');
  expect(last.loss).toBeGreaterThan(0);
  const inputs = new Float32Array(smallShape.timesteps).fill(0.5);
  const { answer } = await core.ask({ kind: 'trace', inputs }, snapshot);
  expect(answer.outputs).toHaveLength(3);
});

it('says nothing of a reason once the kernel compiles', async () => {
  vi.restoreAllMocks();
  const { engine } = await import('./simd-engine');
  expect(await engine.start({})).toEqual({ variant: 'fixed' });
});
