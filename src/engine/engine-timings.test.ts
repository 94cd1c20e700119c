import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EngineName, EngineReport } from '../core/api';
import { rememberedTimings, rememberTimings } from './engine-timings';

const stored = new Map<string, string>();
const browser = 'Browser/1.0';
const key = 'ringdown.engine-timings';

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('navigator', { userAgent: browser });
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => void stored.set(name, value),
  });
});

afterEach(() => vi.unstubAllGlobals());

const reportOf = (timings: Partial<Record<EngineName, number>>): EngineReport => ({
  engine: 'simd',
  choice: 'auto',
  relaxedSimd: false,
  candidates: (['simd', 'webgl', 'reference'] as const).map((engine) => {
    const millisecondsPerBatch = timings[engine];
    return { engine, ...(millisecondsPerBatch === undefined ? {} : { millisecondsPerBatch }) };
  }),
});

it('keeps the timings of earlier reports when a report has no timings or timings of other engines', () => {
  rememberTimings(reportOf({ simd: 0.5, webgl: 2 }));
  rememberTimings(reportOf({}));
  expect(rememberedTimings()).toEqual({ simd: 0.5, webgl: 2 });
  rememberTimings(reportOf({ webgl: 1, reference: 40 }));
  expect(rememberedTimings()).toEqual({ simd: 0.5, webgl: 1, reference: 40 });
});

it('writes nothing where there has never been a timing', () => {
  rememberTimings(reportOf({}));
  expect(stored.size).toBe(0);
});

it('forgets the timings of another browser or of another version', () => {
  stored.set(key, JSON.stringify({ of: 'another browser', timings: { simd: 1 } }));
  expect(rememberedTimings()).toEqual({});
  rememberTimings(reportOf({ webgl: 2 }));
  expect(rememberedTimings()).toEqual({ webgl: 2 });
});

it.each([
  'null',
  '3',
  '{"of":1}',
  '{"timings":{"simd":1}}',
  `{"of":"${browser}"}`,
  `{"of":"${browser}","timings":{"abacus":1,"simd":"fast","webgl":-1}}`,
  `{"of":"${browser}","timings":{"simd":1e999}}`,
])('takes no timing from %s', (entry) => {
  stored.set(key, entry);
  expect(rememberedTimings()).toEqual({});
});
