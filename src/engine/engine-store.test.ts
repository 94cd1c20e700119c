import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Core, EngineChoice, EngineReport, EngineOptions } from '../core/api';
import { CoreError } from '../core/core-error';
import { provideCore } from '../worker/connection';
import { currentSettings, openSettings, useSettingsStore } from '../settings/settings-store';
import { changeEngine, changeRelaxed, startEngine, useEngineStore } from './engine-store';

/** The engines that the core was asked for, in order. */
let asked: [string, EngineOptions | undefined][];
let core: Core;
/** The choice that the core last accepted. */
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
  core = {
    // As in a browser without WebGL: the running engine stays and takes the arithmetic.
    useEngine: async (choice, wishes) => {
      asked.push([choice, wishes]);
      if (choice === 'webgl') throw new CoreError('engine-unavailable', 'no-webgl');
      inForce = choice;
      return report();
    },
    currentEngine: async () => report(),
  } as Core;
  provideCore(core);
  useEngineStore.setState(useEngineStore.getInitialState(), true);
  useSettingsStore.setState(useSettingsStore.getInitialState(), true);
});

const state = () => useEngineStore.getState();

/** The storage key for the next visit. */
const kept = () => stored.get('ringdown.relaxed');

describe('relaxed SIMD', () => {
  it('is off until the learner turns it on; the choice is stored for the next visit', async () => {
    await startEngine();
    expect(asked.at(-1)).toMatchObject(['auto', { relaxed: false }]);
    await changeRelaxed(true);
    expect(asked.at(-1)).toMatchObject(['auto', { relaxed: true }]);
    expect(state().report?.variant).toBe('relaxed');
    expect(kept()).toBe('"1"');
    await changeEngine('simd');
    expect(asked.at(-1)).toMatchObject(['simd', { relaxed: true }]);
    await changeRelaxed(false);
    expect(state().report?.variant).toBe('fixed');
    expect(kept()).toBe('"0"');
  });

  it('can be set by a link, for one visit', async () => {
    openSettings('?engine=simd&relaxed=1');
    await startEngine();
    expect(asked).toMatchObject([['simd', { relaxed: true }]]);
    expect(kept()).toBeUndefined();
    await changeRelaxed(true);
    openSettings('?relaxed=0');
    await startEngine();
    expect(asked.at(-1)).toMatchObject(['auto', { relaxed: false }]);
    expect(kept()).toBe('"1"');
  });

  it('ignores an answer to an earlier question that arrives last', async () => {
    await Promise.all([changeRelaxed(true), changeRelaxed(false)]);
    expect(state()).toMatchObject({ status: 'ready', report: { variant: 'fixed' } });
    expect(currentSettings().relaxed).toBe(false);
  });
});

it('does not report the failure of a start that was repeated since', async () => {
  let end: (error: CoreError) => void = () => undefined;
  const { useEngine } = core;
  provideCore({ ...core, useEngine: () => new Promise((_, reject) => (end = reject)) });
  const lost = startEngine();
  provideCore({ ...core, useEngine });
  const again = startEngine();
  end(new CoreError('worker-died'));
  await Promise.all([lost, again]);
  expect(state()).toMatchObject({ status: 'ready', failure: undefined });
});

describe('an engine that is refused', () => {
  const refusal = { status: 'failed', failure: { code: 'engine-unavailable' } };

  it('is replaced by the engine that runs instead, with the requested arithmetic', async () => {
    openSettings('?engine=webgl&relaxed=1');
    await startEngine();
    expect(state()).toMatchObject({ ...refusal, report: { choice: 'auto', variant: 'relaxed' } });
  });

  it('leaves the running engine, which takes the requested arithmetic', async () => {
    await changeEngine('simd');
    await changeEngine('webgl');
    expect(state()).toMatchObject({ ...refusal, report: { choice: 'simd', variant: 'fixed' } });
    await changeRelaxed(true);
    expect(state()).toMatchObject({ ...refusal, report: { choice: 'simd', variant: 'relaxed' } });
  });
});
