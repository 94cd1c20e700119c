import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { initialSettings } from './settings';
import {
  backToChapter,
  changeSettings,
  currentSettings,
  dropRefused,
  isAtChapter,
  openSettings,
  refusedFitSettings,
  typeSetting,
  useSettingsStore,
} from './settings-store';

beforeEach(() => useSettingsStore.setState(useSettingsStore.getInitialState(), true));

describe('typeSetting', () => {
  it('keeps the last good value and the typed text when a value is refused', () => {
    typeSetting('units', '24');
    typeSetting('units', '1000');
    expect(currentSettings().units).toBe(24);
    expect(useSettingsStore.getState().refused.units).toEqual({ typed: '1000', fault: 'out-of-range' });
  });

  it('forgets the refused value when a good one is typed', () => {
    typeSetting('units', 'x');
    typeSetting('units', '8');
    expect(currentSettings().units).toBe(8);
    expect(useSettingsStore.getState().refused).toEqual({});
  });
});

describe('changeSettings', () => {
  it('throws on a value out of range and changes nothing', () => {
    expect(() => changeSettings({ decay: 0.5, units: 0 })).toThrow(RangeError);
    expect(currentSettings()).toEqual(initialSettings);
  });
});

describe('openSettings', () => {
  const faults = () => useSettingsStore.getState().linkFaults;

  it('reads every key of the link, and refuses values one by one', () => {
    openSettings('?samples=500&batch=5&lr=0.01&period=30&units=999&layers=4');
    expect(currentSettings()).toEqual({
      ...initialSettings,
      samples: 500,
      batchSize: 5,
      learningRate: 0.01,
      period: 30,
      layers: 4,
    });
    expect(useSettingsStore.getState().refused).toEqual({ units: { typed: '999', fault: 'out-of-range' } });
  });

  it('keeps the faults of the link, whatever is typed elsewhere, until the learner sets that setting', () => {
    openSettings('?units=abc&sed=9');
    const before = faults();
    expect(before).toEqual([
      { kind: 'refused', name: 'units', typed: 'abc', fault: 'not-a-number' },
      { kind: 'unknown', key: 'sed', nearest: 'seed' },
    ]);
    typeSetting('units', '999');
    typeSetting('layers', '3');
    expect(faults()).toBe(before);
    typeSetting('units', '20');
    expect(faults()).toEqual([{ kind: 'unknown', key: 'sed', nearest: 'seed' }]);
    expect(useSettingsStore.getState().stated).toEqual(['units']);
  });
});

describe('what the browser remembers', () => {
  const stored = new Map<string, string>();
  beforeEach(() => {
    stored.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it("is the learner's choice of the rows marked for it, and not the value of a link", () => {
    openSettings('?relaxed=1&lang=zh&units=8');
    expect(stored.size).toBe(0);
    changeSettings({ language: 'en', relaxed: true, units: 9, engine: 'simd' });
    expect([...stored.keys()].sort()).toEqual(['ringdown.language', 'ringdown.relaxed']);
    openSettings('');
    expect(currentSettings()).toEqual({ ...initialSettings, language: 'en', relaxed: true });
    expect(useSettingsStore.getState().stated).toEqual([]);
  });

  it('is overridden by a link for one visit', () => {
    changeSettings({ language: 'en', relaxed: true });
    openSettings('?relaxed=0&lang=zh-CN');
    expect(currentSettings()).toMatchObject({ language: 'zh-CN', relaxed: false });
    expect(useSettingsStore.getState().stated).toEqual(['relaxed', 'language']);
    openSettings('');
    expect(currentSettings()).toMatchObject({ language: 'en', relaxed: true });
  });

  it.each([['1'], ['"1"'], ['true2'], ['{"a":1}'], ['zh&units=3'], ['klingon']])(
    'may be %j, of another version',
    (entry) => {
      stored.set('ringdown.relaxed', entry);
      stored.set('ringdown.language', entry);
      openSettings('');
      const relaxed = entry === '1' || entry === '"1"';
      expect(currentSettings()).toEqual({ ...initialSettings, relaxed });
    },
  );
});

describe('refusedFitSettings', () => {
  it('names the settings of a fit whose fields hold a refused value', () => {
    typeSetting('learningRate', '100');
    typeSetting('period', '1');
    expect(refusedFitSettings(useSettingsStore.getState())).toEqual(['learningRate']);
    dropRefused(['learningRate']);
    expect(refusedFitSettings(useSettingsStore.getState())).toEqual([]);
    expect(useSettingsStore.getState().refused).toHaveProperty('period');
  });
});

describe('back to the chapter', () => {
  it('sets every setting of model, data, training and seed, and forgets refused inputs; the reader’s choices stay', () => {
    openSettings('?units=30&period=20&lr=0.02&schedule=cosine&seed=9&engine=reference&lang=en&relaxed=1');
    typeSetting('layers', '99');
    expect(isAtChapter(useSettingsStore.getState())).toBe(false);
    backToChapter();
    const { settings, refused } = useSettingsStore.getState();
    expect(settings).toEqual({ ...initialSettings, engine: 'reference', language: 'en', relaxed: true });
    expect(refused).toEqual({});
    expect(isAtChapter(useSettingsStore.getState())).toBe(true);
    typeSetting('layers', '99');
    expect(isAtChapter(useSettingsStore.getState())).toBe(false);
  });
});
