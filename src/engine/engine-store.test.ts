import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Core, EngineChoice, EngineReport, EngineWishes } from '../core/api';
import { CoreError } from '../core/core-error';
import { provideCore } from '../worker/connection';
import { changeEngine, changeRelaxed, startEngine, takeEngineFromUrl, useEngineStore } from './engine-store';
import { rememberedRelaxed } from './relaxed-preference';

/** What the core was asked, in order. */
let asked: [string, EngineWishes | undefined][];
/** What it last took. */
let inForce: EngineChoice;
const stored = new Map<string, string>();

beforeEach(() => {
  asked = [];
  inForce = 'auto';
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  const report = (): EngineReport => {
    const variant = asked.at(-1)?.[1]?.relaxed === true ? 'relaxed' : 'fixed';
    return { engine: 'simd', choice: inForce, candidates: [], variant, relaxedSimd: true };
  };
  provideCore({
    // As where there is no WebGL: the engine in force takes the wishes.
    useEngine: async (choice, wishes) => {
      asked.push([choice, wishes]);
      if (choice === 'webgl') throw new CoreError('engine-unavailable', 'no-webgl');
      inForce = choice;
      return report();
    },
    currentEngine: async () => report(),
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

describe('an engine that is refused', () => {
  const refusal = { status: 'failed', choice: 'webgl', failure: { code: 'engine-unavailable' } };

  it('leaves the page with the one that runs instead, and with the wish', async () => {
    takeEngineFromUrl('?engine=webgl&relaxed=1');
    await startEngine();
    expect(state()).toMatchObject({ ...refusal, report: { choice: 'auto', variant: 'relaxed' } });
  });

  it('leaves the one in force, which takes the wish', async () => {
    await changeEngine('simd');
    await changeEngine('webgl');
    expect(state()).toMatchObject({ ...refusal, report: { choice: 'simd', variant: 'fixed' } });
    await changeRelaxed(true);
    expect(state()).toMatchObject({ ...refusal, report: { choice: 'simd', variant: 'relaxed' } });
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
