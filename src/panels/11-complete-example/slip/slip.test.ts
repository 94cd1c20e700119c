import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink } from '../../../settings/link';
import { fitSettingsOf, initialSettings, type FitSettings } from '../../../settings/settings';
import { ranNames, readSlip, wayNames, wholeUpdates, writeSlip, type Slip } from './slip';
import { readSlipLines, writeSlipLine } from './slip-lines';

const runs = { seed: 20261127, numRuns: 200 };
const chapter = fitSettingsOf(initialSettings);
const plain: Slip = {
  settings: { ...chapter, seed: 42 },
  fingerprint: '7KQ2-M9XD',
  mae: 0.0123456,
  updates: 1000,
  ran: 'simd-fixed',
  way: 'plain',
  answers: { first: [], later: [], wrong: [] },
};

it('a link has only what differs from the chapter’s values and from the usual fit', () => {
  expect(writeSlip(plain)).toMatch(/^\?seed=42&slip=print:7KQ2-M9XD,mae:0\.0123456,sum:[\dA-Z]{4}$/);
  const other: Slip = {
    ...plain,
    settings: { ...chapter, layers: 3 },
    task: { mae: 0.01, seconds: 60 },
    updates: 300,
    ran: 'webgl',
    way: 'changed',
    seconds: 12,
    answers: { first: ['fit', 'sine'], later: [], wrong: ['why-depth'] },
  };
  expect(writeSlip(other)).toMatch(
    /^\?layers=3&seed=7&task=mae:0\.01,seconds:60&slip=print:7KQ2-M9XD,mae:0\.0123456,updates:300,ran:webgl,way:changed,seconds:12,first:fit\.sine,wrong:why-depth,sum:[\dA-Z]{4}$/,
  );
  expect(readSlip(writeSlip(other))).toEqual({ ok: true, slip: other });
  expect(readLink(writeSlip(other)).faults).toEqual([]);
});

const slugs = fc.subarray(['fit', 'sine', 'why-depth', 'section-13', 'x']);
const anySettings: fc.Arbitrary<FitSettings> = fc
  .record({
    samples: fc.integer({ min: 10, max: 1_000_000 }),
    batchSize: fc.integer({ min: 1, max: 512 }),
    epochs: fc.integer({ min: 1, max: 1000 }),
    layers: fc.integer({ min: 1, max: 8 }),
    units: fc.integer({ min: 1, max: 256 }),
    learningRate: fc.double({ min: 1e-5, max: 1, noNaN: true }),
    schedule: fc.constantFrom('constant' as const, 'cosine' as const),
    seed: fc.integer({ min: 0, max: 4_294_967_295 }),
  })
  .map((changes) => ({ ...chapter, ...changes }));

const anySlip: fc.Arbitrary<Slip> = anySettings.chain((settings) =>
  fc
    .record({
      fingerprint: fc.constantFrom('7KQ2-M9XD', '0000-0000', 'ZZZZ-ZZZZ'),
      mae: fc.double({ min: 1e-9, max: 10, noNaN: true }).map((value) => Number(value.toPrecision(7))),
      updates: fc.integer({ min: 1, max: wholeUpdates(settings) }),
      ran: fc.constantFrom(...ranNames),
      way: fc.constantFrom(...wayNames),
      task: fc.constantFrom(undefined, { mae: 0.01 }, { ofhalf: 0.1, samples: 10_000 }),
      answers: fc.record({ first: slugs, later: slugs, wrong: slugs }),
    })
    .map(({ task, ...slip }) => ({ ...slip, settings, ...(task === undefined ? {} : { task }) })),
);

describe('for any slip', () => {
  it('its link is read as the same slip, also after a chat has had it, out of a line with a name', () => {
    fc.assert(
      fc.property(anySlip, fc.string(), (slip, name) => {
        const query = writeSlip(slip);
        const read = { ok: true, slip };
        expect(readSlip(query)).toEqual(read);
        expect(readSlip(`${query}&utm_source=x&lang=en`)).toEqual(read);
        expect(
          readSlip(query.replaceAll('&', '&amp;').replaceAll(',', '%2C').replaceAll(':', '%3A')),
        ).toEqual(read);
        const link = `https://host.example/lesson/${query}#slip`;
        const line = writeSlipLine(name, slip.fingerprint, ['2 × 20', 'error 0.1'], link);
        const [only, ...others] = readSlipLines(`\n> ${line}).\n`);
        expect(others).toEqual([]);
        expect(only.reading).toEqual(read);
        expect(only.line).toBe(2);
      }),
      runs,
    );
  });

  it('one that was cut is named as such or has no slip, wherever it was cut', () => {
    fc.assert(
      fc.property(anySlip, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (slip, part) => {
        const query = writeSlip(slip);
        const reading = readSlip(query.slice(0, Math.floor(part * query.length)));
        expect(reading.ok).toBe(false);
        if (!reading.ok) expect(['absent', 'cut', 'changed']).toContain(reading.fault);
      }),
      runs,
    );
  });

  it('a change of a number in its settings is found, and is not laid to the fit', () => {
    fc.assert(
      fc.property(anySlip, fc.integer({ min: 0, max: 4_294_967_295 }), (slip, seed) => {
        fc.pre(seed !== slip.settings.seed);
        const query = writeSlip(slip).replace(/([?&])seed=\d+/, `$1seed=${seed}`);
        // By chance one of 2²⁰ sums is the same.
        expect(readSlip(query)).toEqual({ ok: false, fault: 'changed' });
      }),
      runs,
    );
  });
});

it.each([
  ['', 'absent'],
  ['?seed=9', 'absent'],
  ['?slip=', 'absent'],
  ['?slip=print:7KQ2-M9XD', 'cut'],
  ['?slip=print:7KQ2-M9XD,mae:0.01,sum:0', 'cut'],
  ['?slip=print:7KQ2-M9XD,mae:0.01,sum:0000', 'changed'],
  ['?units=999&slip=print:7KQ2-M9XD,mae:0.01,sum:0000', 'changed'],
  ['?task=x&slip=print:7KQ2-M9XD,mae:0.01,sum:0000', 'changed'],
])('%j: %s', (query, fault) => expect(readSlip(query)).toEqual({ ok: false, fault }));

it.each<Partial<Slip>>([
  { fingerprint: '<b>' },
  { mae: -1 },
  { updates: 1001 },
  { updates: 0 },
  { updates: 1.5 },
  { ran: 'abacus' as Slip['ran'] },
  { way: 'away' as Slip['way'] },
  { answers: { first: ['<script>'], later: [], wrong: [] } },
  { answers: { first: Array.from({ length: 41 }, () => 'fit'), later: [], wrong: [] } },
])('what this version does not write is not read, though its sum is right: %j', (changes) =>
  expect(readSlip(writeSlip({ ...plain, ...changes }))).toEqual({ ok: false, fault: 'unreadable' }),
);

it('any query and any lines are read without an error', () => {
  const pieces = fc.constantFrom(
    '?',
    '&',
    'slip=',
    'print:',
    'mae:',
    ',',
    'sum:0000',
    '%',
    '%zz',
    '#',
    'seed=1',
    '\n',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(pieces).map((all) => all.join('')),
      ),
      (text) => {
        expect(readSlip(text).ok).toBe(false);
        for (const { reading } of readSlipLines(text)) expect(reading.ok).toBe(false);
      },
    ),
    runs,
  );
});

describe('names in lines', () => {
  const link = `https://host.example/${writeSlip(plain)}#slip`;
  const nameOf = (line: string) => readSlipLines(line).at(0)?.name;
  it.each([
    [`Ada · Ringdown 7KQ2-M9XD · ${link}`, 'Ada'],
    [`Ringdown 7KQ2-M9XD · ${link}`, ''],
    [`王小明\tRingdown 7KQ2-M9XD · ${link}`, '王小明'],
    [`Ada: ${link}`, 'Ada'],
    [link, ''],
    ['Ada had no line', 'Ada had no line'],
    [`ringdown.html${writeSlip(plain)}#slip`, ''],
  ])('%j: %j', (line, name) => expect(nameOf(line)).toBe(name));

  it('a line that a mail has broken is read as one, and the next one as another', () => {
    const written = writeSlipLine('Ada', '7KQ2-M9XD', ['2 × 20 units'], link);
    const broken = [
      written.replace(' · http', ' ·\nhttp'),
      written.replace('slip=', 'sl\n> ip='),
      written.replace(/(?=[&?,])/g, '\n'),
    ];
    for (const one of broken) {
      const both = readSlipLines(`${one}\n${written.replace('Ada', 'Bob')}\n${one}`);
      expect(both.map(({ name, reading }) => [name, reading.ok])).toEqual([
        ['Ada', true],
        ['Bob', true],
        ['Ada', true],
      ]);
    }
    // What is cut takes nothing from the line after it.
    const cut = readSlipLines(`${written.slice(0, -12)}\n${written.replace('Ada', 'Bob')}`);
    expect(cut.map(({ name, reading }) => [name, reading.ok])).toEqual([
      ['Ada', false],
      ['Bob', true],
    ]);
  });

  it('a long line without spaces does not hold up the page', () => {
    const long = '?'.repeat(200_000);
    const [first, second] = readSlipLines(`${long}\nAda${'-'.repeat(1000)} Ringdown ${link}`);
    expect(first).toMatchObject({ name: '?'.repeat(60), reading: { fault: 'absent' } });
    expect(second.reading.ok).toBe(true);
  });

  it('what a learner types cannot end the name or the line', () => {
    const line = writeSlipLine('A\nRingdown B', '7KQ2-M9XD', [], link);
    expect(readSlipLines(line)).toHaveLength(1);
    expect(readSlipLines(line).at(0)).toMatchObject({ name: 'A B', reading: { ok: true } });
  });
});
