import { beforeEach, describe, expect, it } from 'vitest';
import { initialSettings } from './settings';
import {
  changeSettings,
  currentSettings,
  takeSettingsFromUrl,
  typeSetting,
  useSettingsStore,
} from './settings-store';

beforeEach(() => useSettingsStore.setState(useSettingsStore.getInitialState(), true));

describe('typeSetting', () => {
  it('keeps the last good value and what was typed when a value is refused', () => {
    typeSetting('units', '24');
    typeSetting('units', '1000');
    expect(currentSettings().units).toBe(24);
    expect(useSettingsStore.getState().refused.units).toEqual({ typed: '1000', fault: 'out-of-range' });
  });

  it('forgets the refused value once a good one comes', () => {
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

describe('takeSettingsFromUrl', () => {
  it('takes every key of the URL, and refuses one by one', () => {
    takeSettingsFromUrl(
      '?samples=500&batch=5&epochs=3&layers=3&units=8&length=20&output=2&lr=0.01&seed=1&x=y',
    );
    expect(currentSettings()).toMatchObject({
      samples: 500,
      batchSize: 5,
      epochs: 3,
      layers: 3,
      units: 8,
      length: 20,
      outputs: 2,
      learningRate: 0.01,
      seed: 1,
    });
    takeSettingsFromUrl('?units=999&layers=4');
    expect(currentSettings()).toMatchObject({ units: 8, layers: 4 });
    expect(useSettingsStore.getState().refusedFromUrl).toEqual(['units']);
  });

  it('does not read period and decay, which have no key', () => {
    takeSettingsFromUrl('?period=30&decay=0.5');
    expect(currentSettings()).toEqual(initialSettings);
  });
});
