import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Core, EngineReport, EngineWishes } from '../core/api';
import { provideCore } from './core';
import { changeEngine, changeRelaxed, startEngine, takeEngineFromUrl, useEngineStore } from './engine-store';
import { rememberedRelaxed } from './relaxed-preference';

/** What the core was asked, in order. */
let asked: [string, EngineWishes | undefined][];
const stored = new Map<string, string>();

beforeEach(() => {
  asked = [];
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  provideCore({
    useEngine: async (choice, wishes): Promise<EngineReport> => {
      asked.push([choice, wishes]);
      const variant = wishes?.relaxed === true ? 'relaxed' : 'fixed';
      return { engine: 'simd', choice, candidates: [], variant, relaxedSimd: true };
    },
  } as Core);
  useEngineStore.setState(useEngineStore.getInitialState(), true);
});

const state = () => useEngineStore.getState();

describe('relaxed SIMD', () => {
  it('is off until the learner turns it on, which is kept for the next visit', async () => {
    await startEngine();
    expect(asked.at(-1)).toMatchObject(['auto', { relaxed: false }]);
    await changeRelaxed(true);
    expect(asked.at(-1)).toMatchObject(['auto', { relaxed: true }]);
    expect(state().report?.variant).toBe('relaxed');
    expect(rememberedRelaxed()).toBe(true);
    await changeEngine('simd');
    expect(asked.at(-1)).toMatchObject(['simd', { relaxed: true }]);
    await changeRelaxed(false);
    expect(state().report?.variant).toBe('fixed');
    expect(rememberedRelaxed()).toBe(false);
  });

  it('can be asked for by a link, for one visit', async () => {
    takeEngineFromUrl('?engine=simd&relaxed=1');
    await startEngine();
    expect(asked).toMatchObject([['simd', { relaxed: true }]]);
    expect(rememberedRelaxed()).toBe(false);
    takeEngineFromUrl('?relaxed=0');
    expect(state()).toMatchObject({ choice: 'simd', relaxed: false });
  });

  it('stays as it is when the last of two answers was not the last question', async () => {
    await Promise.all([changeRelaxed(true), changeRelaxed(false)]);
    expect(state()).toMatchObject({ status: 'ready', relaxed: false, report: { variant: 'fixed' } });
  });
});

it('keeps what a link got wrong until the learner chooses', async () => {
  takeEngineFromUrl('?engine=abacus&relaxed=yes');
  expect(state()).toMatchObject({
    choice: 'auto',
    relaxed: false,
    refusedFromUrl: { engine: 'abacus', relaxed: 'yes' },
  });
  await changeEngine('reference');
  expect(state().refusedFromUrl).toEqual({});
});
