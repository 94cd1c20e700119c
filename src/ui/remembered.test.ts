import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetAll, oneOf, remembered, whenForgotten } from './remembered';

const themes = remembered({ name: 'theme', accept: oneOf(['light', 'dark']) });
const place = remembered({
  name: 'place',
  keptBy: 'tab',
  accept: (kept) => (typeof kept === 'number' ? kept : undefined),
});

const fake = (entries: Map<string, string>) => ({
  getItem: (key: string) => entries.get(key) ?? null,
  setItem: (key: string, value: string) => void entries.set(key, value),
  removeItem: (key: string) => void entries.delete(key),
});
const browser = new Map<string, string>();
const tab = new Map<string, string>();

beforeEach(() => {
  browser.clear();
  tab.clear();
  vi.stubGlobal('localStorage', fake(browser));
  vi.stubGlobal('sessionStorage', fake(tab));
});

afterEach(() => vi.unstubAllGlobals());

it('reads the written value until it is forgotten', () => {
  expect(themes.read()).toBeUndefined();
  themes.write('dark');
  expect([...browser.keys()]).toEqual(['ringdown.theme']);
  expect(themes.read()).toBe('dark');
  themes.forget();
  expect(themes.read()).toBeUndefined();
});

it('stores values of the tab separately from values of the browser', () => {
  place.write(120);
  expect([...tab.keys()]).toEqual(['ringdown.place']);
  expect(browser.size).toBe(0);
  expect(place.read()).toBe(120);
});

it.each(['"blue"', 'null', '{"dark":1}', '"dark', ''])(
  'refuses %j, which another version may have kept',
  (text) => {
    browser.set('ringdown.theme', text);
    expect(themes.read()).toBeUndefined();
  },
);

it('accepts a word that was stored without quotation marks', () => {
  browser.set('ringdown.theme', 'dark');
  expect(themes.read()).toBe('dark');
});

const forbidden = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

it.each([
  ['no storage', () => vi.stubGlobal('localStorage', undefined)],
  [
    'storage whose every call throws',
    () => vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden }),
  ],
  [
    'storage that may not even be named',
    () => Object.defineProperty(globalThis, 'localStorage', { get: forbidden, configurable: true }),
  ],
  ['full storage', () => vi.stubGlobal('localStorage', { ...fake(browser), setItem: forbidden })],
])('with %s, nothing throws and nothing is kept', (_, arrange) => {
  arrange();
  themes.write('dark');
  expect(themes.read()).toBeUndefined();
  themes.forget();
});

describe('forgetting everything', () => {
  it('removes the entries of this page from both storages, and no others, and tells the stores', () => {
    const entries = () => new Map<string, string>();
    const [browser, tab] = [entries(), entries()];
    const storageOf = (kept: Map<string, string>) => ({
      get length() {
        return kept.size;
      },
      key: (index: number) => [...kept.keys()][index] ?? null,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    });
    vi.stubGlobal('localStorage', storageOf(browser));
    vi.stubGlobal('sessionStorage', storageOf(tab));
    const heard = vi.fn();
    whenForgotten(heard);
    browser.set('another page', '1');
    const accept = (kept: unknown) => kept;
    for (const name of ['theme', 'runs', 'a part that later versions add'])
      remembered({ name, accept }).write(1);
    remembered({ name: 'place', keptBy: 'tab', accept }).write(2);
    expect(forgetAll()).toBe(4);
    expect([...browser.keys(), ...tab.keys()]).toEqual(['another page']);
    expect(heard).toHaveBeenCalledOnce();
    expect(forgetAll()).toBe(0);
  });

  it('does nothing where storage is forbidden', () => {
    vi.stubGlobal('localStorage', undefined);
    vi.stubGlobal('sessionStorage', undefined);
    expect(forgetAll()).toBe(0);
  });
});
