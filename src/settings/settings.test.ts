import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitSettingsOf,
  initialSettings,
  parseSetting,
  rowOf,
  settingNames,
  settingsTable,
  writeSetting,
  type SettingName,
  type Settings,
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

  it('writes initial values, options and ends of ranges so that it reads them as the same values', () => {
    for (const name of settingNames) {
      const row = rowOf(name);
      const rest = {
        number: 'min' in row ? [row.min, row.max] : [],
        choice: 'options' in row ? row.options : [],
        stacks: ['1x1-4x64'],
        switch: [true, false],
      };
      for (const value of [row.initial, ...rest[row.kind]] as Settings[SettingName][]) {
        if (value !== undefined) {
          expect(parseSetting(name, writeSetting(value)), `${name} ${value}`).toEqual({ ok: true, value });
        }
      }
    }
  });

  it('gives every setting a key of its own, in lower case', () => {
    const keys = settingNames.map((name) => settingsTable[name].key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => /^[a-z]+$/.test(key))).toBe(true);
    expect(keys).toEqual(
      expect.arrayContaining([
        'batch',
        'epochs',
        'layers',
        'length',
        'lr',
        'output',
        'samples',
        'seed',
        'units',
      ]),
    );
  });
});

describe('fitSettingsOf', () => {
  it('leaves out the damped sine, the engine and the language', () => {
    const left = settingNames.filter((name) => !(name in fitSettingsOf(initialSettings)));
    expect(left).toEqual([
      'period',
      'decay',
      'raceStacks',
      'raceSeed',
      'raceSeeds',
      'engine',
      'relaxed',
      'language',
    ]);
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
    ['engine', 'SIMD', 'simd'],
    ['engine', ' auto', 'auto'],
    ['relaxed', '1', true],
    ['relaxed', '\uff10', false],
    ['language', 'zh', 'zh-CN'],
    ['language', 'zh-tw', 'zh-CN'],
    ['language', 'en-US', 'en'],
  ] as const)('%s takes %j', (name, typed, value) => {
    expect(parseSetting(name, typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['samples', '10.000', 'ambiguous'],
    ['seed', '1.000', 'ambiguous'],
    ['samples', '10,00', 'ambiguous'],
    ['engine', 'abacus', 'not-an-option'],
    ['engine', '', 'not-an-option'],
    ['relaxed', 'yes', 'not-an-option'],
    ['relaxed', 'constructor', 'not-an-option'],
    ['language', 'klingon', 'not-an-option'],
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

  it('never accepts a value that the table does not allow', () => {
    const typed = fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String));
    fc.assert(
      fc.property(fc.constantFrom(...settingNames), typed, (name, input) => {
        const parsed = parseSetting(name, input);
        if (!parsed.ok) return;
        const row = rowOf(name);
        if (row.kind === 'switch') expect(parsed.value).toBeTypeOf('boolean');
        if (row.kind === 'choice') expect(row.options).toContain(parsed.value);
        if (row.kind !== 'number') return;
        expect(parsed.value).toBeGreaterThanOrEqual(row.min);
        expect(parsed.value).toBeLessThanOrEqual(row.max);
        if (row.whole) expect(Number.isInteger(parsed.value)).toBe(true);
      }),
      { seed: 20261124, numRuns: 3000 },
    );
  });
});
