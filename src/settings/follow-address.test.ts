import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepSettingsInAddress, restoreUnwritten } from './follow-address';
import {
  changeSettings,
  currentSettings,
  openSettings,
  typeSetting,
  useSettingsStore,
} from './settings-store';

/** The addresses written, in order. */
let written: string[];
/** The window's listeners, by event type. */
let listeners: Map<string, () => void>;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  listeners = new Map();
  const address = { href: 'https://host.example/page/?lang=en&class=3b#fit' };
  vi.stubGlobal('location', {
    get href() {
      return address.href;
    },
    get search() {
      return new URL(address.href).search;
    },
  });
  vi.stubGlobal('history', {
    replaceState: (_: unknown, __: string, url: URL) => {
      address.href = url.href;
      written.push(url.href);
    },
  });
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => listeners.set(name, listener));
  vi.stubGlobal('removeEventListener', () => undefined);
  openSettings(location.search);
  stop = keepSettingsInAddress();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  useSettingsStore.setState(useSettingsStore.getInitialState(), true);
});

it('writes a single change at once', () => {
  changeSettings({ units: 30 });
  expect(written).toEqual(['https://host.example/page/?class=3b&units=30&lang=en#fit']);
  vi.advanceTimersByTime(1000);
  expect(written).toHaveLength(1);
  changeSettings({ units: 31 });
  expect(written).toHaveLength(2);
});

it('writes a dragged setting when it begins and when it stops changing, and keeps the rest of the address', () => {
  for (let period = 11; period <= 30; period++) {
    changeSettings({ period });
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(1000);
  expect(written).toEqual([
    'https://host.example/page/?class=3b&period=11&lang=en#fit',
    'https://host.example/page/?class=3b&period=30&lang=en#fit',
  ]);
});

it('writes what is still waiting, and each later change, when the page is left', () => {
  changeSettings({ units: 30 });
  changeSettings({ units: 31 });
  expect(written).toHaveLength(1);
  listeners.get('pagehide')?.();
  expect(written.at(-1)).toContain('units=31');
  // A field that is left with the page may hear of it later than the address does.
  changeSettings({ units: 32 });
  expect(written.at(-1)).toContain('units=32');
});

it('opens the last settings after a reload of the address from before them, once', () => {
  const left = location.href;
  listeners.get('pagehide')?.();
  changeSettings({ units: 32 });
  // Some browsers reload the address that the page had when the reload began.
  const reload = () => {
    history.replaceState(null, '', new URL(left));
    restoreUnwritten();
    openSettings(location.search);
  };
  reload();
  expect(currentSettings().units).toBe(32);
  reload();
  expect(currentSettings().units).toBe(20);
});

it('writes nothing for a refused value', () => {
  typeSetting('units', '999');
  vi.advanceTimersByTime(1000);
  expect(written).toEqual([]);
});

it('writes again when the reader goes back to an earlier address', () => {
  changeSettings({ units: 30 });
  vi.advanceTimersByTime(1000);
  history.replaceState(null, '', new URL('https://host.example/page/?lang=en'));
  listeners.get('popstate')?.();
  expect(written.at(-1)).toBe('https://host.example/page/?units=30&lang=en');
});

it('drops a slip once the settings of the fit are others, and then also from an earlier address', () => {
  const slip = 'https://host.example/page/?seed=7&slip=print:x';
  history.replaceState(null, '', new URL(slip));
  changeSettings({ language: 'zh-CN' });
  expect(written.at(-1)).toContain('slip=print:x');
  vi.advanceTimersByTime(1000);
  changeSettings({ units: 30 });
  expect(written.at(-1)).toBe('https://host.example/page/?units=30&lang=zh-CN');
  history.replaceState(null, '', new URL(slip));
  listeners.get('popstate')?.();
  expect(written.at(-1)).toBe('https://host.example/page/?units=30&lang=zh-CN');
});

it('keeps the address when the browser refuses to change it', () => {
  vi.stubGlobal('history', {
    replaceState: () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
  changeSettings({ units: 30 });
  expect(() => vi.advanceTimersByTime(1000)).not.toThrow();
});
