import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberedPoints } from './points';
import { showVariant, tick, useFurtherReadingStore } from './store';

const stored = new Map<string, string>();
const state = () => useFurtherReadingStore.getState();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  useFurtherReadingStore.setState({ variant: 'many-to-one', ticked: [] });
});

afterEach(() => vi.unstubAllGlobals());

it('shows either architecture', () => {
  showVariant('many-to-many');
  expect(state().variant).toBe('many-to-many');
});

describe('the checklist', () => {
  it('keeps ticks in the order of the page, and stores them', () => {
    tick('fit', true);
    tick('depth', true);
    tick('depth', true);
    expect(state().ticked).toEqual(['depth', 'fit']);
    expect(rememberedPoints.read()).toEqual(['depth', 'fit']);
    tick('fit', false);
    expect(rememberedPoints.read()).toEqual(['depth']);
  });

  it.each(['not JSON', '{"depth":true}', '["unknown"]', 'null'])('reads %j as nothing ticked', (value) => {
    stored.set('ringdown.learned', value);
    expect(rememberedPoints.read() ?? []).toEqual([]);
  });

  it('works without storage', () => {
    vi.stubGlobal('localStorage', undefined);
    tick('depth', true);
    expect(state().ticked).toEqual(['depth']);
    expect(rememberedPoints.read()).toBeUndefined();
  });
});
