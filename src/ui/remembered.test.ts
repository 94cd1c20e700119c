import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { oneOf, remembered } from './remembered';

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
