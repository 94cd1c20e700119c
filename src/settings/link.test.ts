import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf, readLink, withoutEntry, writeLink } from './link';
import {
  initialSettings,
  rowOf,
  settingNames,
  settingsTable,
  type SettingName,
  type Settings,
} from './settings';

const runs = { seed: 20261126, numRuns: 2000 };

describe('readLink', () => {
  it.each<[string, Partial<Settings>]>([
    ['', {}],
    ['?', {}],
    ['?=5&&', {}],
    ['??seed=9', { seed: 9 }],
    ['?units=8&lr=0.01&lang=zh-CN', { units: 8, learningRate: 0.01, language: 'zh-CN' }],
    ['?lang=en&amp;seed=9&amp;units=8', { language: 'en', seed: 9, units: 8 }],
    ['?lang=en&AMP;amp;seed=9', { language: 'en', seed: 9 }],
    ['?Seed=9', { seed: 9 }],
    ['?SEED=9&Lang=EN', { seed: 9, language: 'en' }],
    ['?%20seed=9&\u200bunits=8', { seed: 9, units: 8 }],
    ['?samples=10%2C000', { samples: 10_000 }],
    ['?race=1x35%2C4×13&raceseed=3', { raceStacks: '1x35-4x13', raceSeed: 3 }],
    ['?samples=10+000', { samples: 10_000 }],
    ['?seed=9&seed=9', { seed: 9 }],
    ['?from=singlemessage&isappinstalled=0&utm_source=x&seed=9', { seed: 9 }],
  ])('reads %j without a fault', (query, settings) =>
    expect(readLink(query)).toEqual({ settings, faults: [] }),
  );

  it.each([
    ['?sed=9', { kind: 'unknown', key: 'sed', nearest: 'seed' }],
    ['?unit=9', { kind: 'unknown', key: 'unit', nearest: 'units' }],
    ['?learningRate=0.1', { kind: 'unknown', key: 'learningRate', nearest: 'lr' }],
    ['?batchSize=5', { kind: 'unknown', key: 'batchSize', nearest: 'batch' }],
    ['?outputs=5', { kind: 'unknown', key: 'outputs', nearest: 'output' }],
    ['?colour=red', { kind: 'unknown', key: 'colour' }],
    ['?__proto__=1', { kind: 'unknown', key: '__proto__' }],
    ['?units', { kind: 'refused', name: 'units', typed: '', fault: 'not-a-number' }],
    ['?units=999', { kind: 'refused', name: 'units', typed: '999', fault: 'out-of-range' }],
    ['?samples=10.000', { kind: 'refused', name: 'samples', typed: '10.000', fault: 'ambiguous' }],
    ['?engine=abacus', { kind: 'refused', name: 'engine', typed: 'abacus', fault: 'not-an-option' }],
    ['?relaxed=yes', { kind: 'refused', name: 'relaxed', typed: 'yes', fault: 'not-an-option' }],
    ['?race=9x9', { kind: 'refused', name: 'raceStacks', typed: '9x9', fault: 'not-stacks' }],
    ['?raceseeds=7', { kind: 'refused', name: 'raceSeeds', typed: '7', fault: 'not-an-option' }],
    ['?lang=klingon', { kind: 'refused', name: 'language', typed: 'klingon', fault: 'not-an-option' }],
  ])('takes nothing from %j, and says why', (query, fault) =>
    expect(readLink(query)).toEqual({ settings: {}, faults: [fault] }),
  );

  it('uses the first of two values, and reports the other', () =>
    expect(readLink('?units=8&units=12')).toEqual({
      settings: { units: 8 },
      faults: [{ kind: 'repeated', name: 'units', typed: '12' }],
    }));
});

describe('entries that are not settings', () => {
  it.each([
    ['?task=mae:0.01', 'mae:0.01'],
    ['?seed=9&amp;Task=mae%3A0.01&task=x', 'mae:0.01'],
    ['?seed=9', undefined],
    ['?task', ''],
    ['', undefined],
  ])('the task of %j is %j, and no fault', (query, value) => {
    expect(entryOf(query, 'task')).toBe(value);
    expect(readLink(query).faults).toEqual([]);
  });

  it.each([
    ['?slip=a', ''],
    ['?seed=9&amp;SLIP=a&task=b', '?seed=9&task=b'],
    ['?seed=%20', '?seed=%20'],
  ])('%j without its slip is %j', (query, left) => expect(withoutEntry(query, 'slip')).toBe(left));
});

describe('writeLink', () => {
  const change = (changes: Partial<Settings>): Settings => ({ ...initialSettings, ...changes });

  it.each<[string, Partial<Settings>, SettingName[], string]>([
    ['', {}, [], ''],
    ['', { units: 30, seed: 9 }, [], '?units=30&seed=9'],
    ['?race=x', { raceStacks: '1x35-4x13', raceSeeds: '10' }, [], '?race=1x35-4x13&raceseeds=10'],
    ['', { learningRate: 1e-5, decay: 0, relaxed: true }, [], '?lr=0.00001&decay=0'],
    ['', { language: 'zh-CN', relaxed: true }, ['language'], '?lang=zh-CN'],
    ['?relaxed=0', { units: 30 }, ['relaxed'], '?units=30&relaxed=0'],
    ['?lang=en&amp;seed=9', { language: 'en', seed: 9 }, ['language'], '?seed=9&lang=en'],
    ['?units=8&units=12', { units: 8 }, [], '?units=8'],
    ['?Seed=9', {}, [], ''],
    ['?a=%20b&&c&sed=9&utm_x=1', { units: 8 }, [], '?a=%20b&c&sed=9&utm_x=1&units=8'],
    ['?units=abc', { layers: 3 }, [], '?units=abc&layers=3'],
    ['?units=abc', {}, ['units'], '?units=20'],
  ])('makes of %j with %j, stated %j: %j', (query, changes, stated, written) =>
    expect(writeLink(query, change(changes), stated)).toBe(written),
  );
});

/** Arbitrary settings that the table allows. */
const anySettings = fc.record(
  Object.fromEntries(
    settingNames.map((name) => {
      const row = rowOf(name);
      if (row.kind === 'switch') return [name, fc.boolean()];
      if (row.kind === 'stacks') return [name, fc.constantFrom(row.initial, '1x1-4x64', '2x3-2x3-2x3')];
      if (row.kind === 'choice') return [name, fc.constantFrom(row.initial, ...row.options)];
      const { min, max } = row;
      return [
        name,
        row.whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((value) => value + 0),
      ];
    }),
  ),
) as fc.Arbitrary<unknown> as fc.Arbitrary<Settings>;

const remembered = settingNames.filter((name) => settingsTable[name].remembered);

/** Queries of known and unknown keys, good and bad values, and characters with a meaning in an address. */
const anyQuery = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...settingNames.map((name) => settingsTable[name].key),
          'amp;',
          'sed',
          '=',
          '&',
          '?',
          '%',
          '%zz',
          '%00',
          '+',
        ),
        fc.constantFrom('=1', '=8', '=10.000', '=en', '=simd', '=\ud800'),
        fc.string(),
      ),
    )
    .map((parts) => parts.join('')),
);

describe('for any query and any settings', () => {
  it('reading never throws, and only returns values that the table allows', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const { settings } = readLink(query);
        expect(readLink(writeLink('', { ...initialSettings, ...settings }, remembered)).faults).toEqual([]);
      }),
      runs,
    );
  });

  it('a written query is read as the same settings, without a fault', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const reading = readLink(writeLink('', settings, remembered));
        expect({ ...initialSettings, ...reading.settings }).toEqual(settings);
        expect(reading.faults).toEqual([]);
      }),
      runs,
    );
  });

  it('entries that are already in the address do not change what is read, and are not written twice', () => {
    fc.assert(
      fc.property(anyQuery, anySettings, (query, settings) => {
        const written = writeLink(query, settings, remembered);
        expect({ ...initialSettings, ...readLink(written).settings }).toEqual(settings);
        expect(writeLink(written, settings, remembered)).toBe(written);
        const unknown = (of: string) => readLink(of).faults.filter(({ kind }) => kind === 'unknown');
        expect(unknown(written)).toEqual(unknown(query));
      }),
      runs,
    );
  });
});
