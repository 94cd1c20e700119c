import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitSettingsOf,
  initialSettings,
  parseSetting,
  settingNames,
  settingsTable,
  type FitSettingName,
} from './settings';

describe('the table of settings', () => {
  it("starts from the chapter's values", () => {
    expect(initialSettings).toMatchObject({
      samples: 10_000,
      batchSize: 10,
      epochs: 1,
      layers: 2,
      units: 20,
      length: 50,
      outputs: 5,
      learningRate: 0.001,
      period: 10,
      decay: 0.05,
    });
  });

  it('has defaults and both ends within its own ranges', () => {
    for (const name of settingNames) {
      const { min, max, initial } = settingsTable[name];
      for (const value of [min, max, initial]) {
        expect(parseSetting(name, String(value)), `${name} ${value}`).toEqual({ ok: true, value });
      }
    }
  });

  it('gives every URL key once', () => {
    const keys = settingNames.flatMap((name) => {
      const range = settingsTable[name];
      return 'urlKey' in range ? [range.urlKey] : [];
    });
    expect(keys.sort()).toEqual(
      ['batch', 'epochs', 'layers', 'length', 'lr', 'output', 'samples', 'seed', 'units'].sort(),
    );
  });
});

describe('fitSettingsOf', () => {
  it('changes with every setting but the two of the damped sine', () => {
    const changed = settingNames.filter(
      (name) => fitSettingsOf({ ...initialSettings, [name]: -1 })[name as FitSettingName] === -1,
    );
    expect(changed).toEqual(settingNames.filter((name) => name !== 'period' && name !== 'decay'));
    expect(fitSettingsOf({ ...initialSettings, period: 3, decay: 0.5 })).toEqual(
      fitSettingsOf(initialSettings),
    );
  });
});

describe('parseSetting', () => {
  it.each([
    ['samples', '10,000', 10_000],
    ['samples', ' 1_000 ', 1000],
    ['samples', '\uff11\uff10\uff10', 100],
    ['learningRate', '0,001', 0.001],
    ['decay', ',5', 0.5],
    ['learningRate', '1e-3', 0.001],
    ['decay', '0', 0],
    ['epochs', '2.0', 2],
  ] as const)('%s takes %j', (name, typed, value) => {
    expect(parseSetting(name, typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['samples', '', 'not-a-number'],
    ['samples', 'many', 'not-a-number'],
    ['samples', 'Infinity', 'not-a-number'],
    ['units', '0x10', 'not-a-number'],
    ['samples', '9', 'out-of-range'],
    ['samples', '1000001', 'out-of-range'],
    ['units', '2.5', 'not-whole'],
    ['seed', '-1', 'out-of-range'],
    ['seed', '4294967296', 'out-of-range'],
    ['learningRate', '0', 'out-of-range'],
  ] as const)('%s refuses %j: %s', (name, typed, fault) => {
    expect(parseSetting(name, typed)).toEqual({ ok: false, fault });
  });

  it('never lets a value out of range through', () => {
    const typed = fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String));
    fc.assert(
      fc.property(fc.constantFrom(...settingNames), typed, (name, input) => {
        const parsed = parseSetting(name, input);
        if (!parsed.ok) return;
        const { min, max, whole } = settingsTable[name];
        expect(parsed.value).toBeGreaterThanOrEqual(min);
        expect(parsed.value).toBeLessThanOrEqual(max);
        if (whole) expect(Number.isInteger(parsed.value)).toBe(true);
      }),
      { seed: 20261124, numRuns: 500 },
    );
  });
});
