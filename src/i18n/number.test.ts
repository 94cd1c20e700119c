import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber, parseNumbers, readingsOf, type NumberRange } from './number';

const whole: NumberRange = { min: -1e15, max: 1e15, whole: true };
const decimal: NumberRange = { min: -1e15, max: 1e15, whole: false };
const runs = { seed: 20261126, numRuns: 5000 };

describe('a field of whole numbers', () => {
  it.each([
    ['10,000', 10_000],
    [' 1_000 ', 1000],
    ['1 000 000', 1_000_000],
    ['1\u202f000', 1000],
    ['1\u2009000', 1000],
    ['10\u2019000', 10_000],
    ['10,000.0', 10_000],
    ['\uff11\uff10\uff10', 100],
    ['\uff11\uff0c\uff10\uff10\uff10', 1000],
    ['2.0', 2],
    ['1e3', 1000],
    ['+7', 7],
    ['-0', 0],
  ])('reads %j as %d', (typed, value) => expect(parseNumber(typed, whole)).toEqual({ ok: true, value }));

  it.each([
    ['10.000', [10, 10_000]],
    ['1.000', [1, 1000]],
    ['\uff11\uff0e\uff10\uff10\uff10', [1, 1000]],
    ['1.000.000', [1_000_000]],
    ['10,00', [10, 1000]],
    ['2,0', [2, 20]],
  ])('refuses %j, which may mean %j', (typed, readings) => {
    expect(parseNumber(typed, whole)).toEqual({ ok: false, fault: 'ambiguous' });
    expect(readingsOf(typed)).toEqual(readings);
  });

  it.each(['2.5', '1,5', '1e-1'])('says of %j that it is not whole', (typed) =>
    expect(parseNumber(typed, whole)).toEqual({ ok: false, fault: 'not-whole' }),
  );
});

describe('a field of decimals', () => {
  it.each([
    ['0,5', 0.5],
    [',5', 0.5],
    ['.5', 0.5],
    ['0,001', 0.001],
    ['1.234', 1.234],
    ['1 234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1e-3', 0.001],
    ['\u22120.5', -0.5],
    ['\uff0d\uff10\uff0e\uff15', -0.5],
  ])('reads %j as %d', (typed, value) => expect(parseNumber(typed, decimal)).toEqual({ ok: true, value }));

  it.each(['1,234', '10,000'])('refuses %j as ambiguous', (typed) =>
    expect(parseNumber(typed, decimal)).toEqual({ ok: false, fault: 'ambiguous' }),
  );
});

it.each([
  '',
  ' ',
  '-',
  ',',
  '. 5',
  '- 5',
  '0x1',
  '0b1',
  '0o7',
  '1__000',
  '1,00,000',
  '1 00',
  '1,000 000',
  'Infinity',
  'NaN',
  '1e',
  '½',
  '1/2',
  '十',
])('no field takes %j', (typed) => {
  for (const range of [whole, decimal]) {
    expect(parseNumber(typed, range)).toEqual({ ok: false, fault: 'not-a-number' });
  }
});

it('checks the number it has read against the range', () => {
  const range = { min: 1, max: 256, whole: true };
  expect(parseNumber('256', range)).toEqual({ ok: true, value: 256 });
  for (const typed of ['0', '257', '1e999']) {
    expect(parseNumber(typed, range)).toEqual({ ok: false, fault: 'out-of-range' });
  }
});

describe('for any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(..."0123456789.,_' -+e\u2212\u202f\uff10") }),
  );

  it('never throws, and a number it accepts is in the range, and whole where it must be', () => {
    const ranges = fc
      .tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true }), fc.boolean())
      .map(([one, other, isWhole]) => ({
        min: Math.min(one, other),
        max: Math.max(one, other),
        whole: isWhole,
      }));
    fc.assert(
      fc.property(text, ranges, (typed, range) => {
        const parsed = parseNumber(typed, range);
        if (!parsed.ok) return;
        expect(parsed.value).toBeGreaterThanOrEqual(range.min);
        expect(parsed.value).toBeLessThanOrEqual(range.max);
        if (range.whole) expect(Number.isInteger(parsed.value)).toBe(true);
      }),
      runs,
    );
  });

  it('accepts no number that was not written: its sign and digits are those of the text', () => {
    const ends = /^0+|0+$/g;
    fc.assert(
      fc.property(text, (typed) => {
        const parsed = parseNumber(typed, decimal);
        const plain = typed.normalize('NFKC').trim();
        const digits = plain.replaceAll(/\D/g, '');
        if (!parsed.ok || /e/i.test(plain) || digits.length > 15) return;
        const [mantissa] = Math.abs(parsed.value).toExponential(14).split('e');
        expect(mantissa.replace('.', '').replace(ends, '')).toBe(digits.replace(ends, ''));
        expect(parsed.value < 0).toBe(/^[-\u2212]/.test(plain) && parsed.value !== 0);
      }),
      runs,
    );
  });

  it('never reads it as different numbers in different fields', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const [one, other] = [parseNumber(typed, whole), parseNumber(typed, decimal)];
        if (one.ok && other.ok) expect(one.value).toBe(other.value);
      }),
      runs,
    );
  });
});

it('reads every number as JavaScript writes it, with grouped digits, and with a decimal comma', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.constantFrom(',', '_', ' ', '\u202f', "'"),
      (value, sign) => {
        const groups = String(value).replaceAll(/\B(?=(\d{3})+$)/g, sign);
        expect(parseNumber(groups, whole)).toEqual({ ok: true, value: value === 0 ? 0 : value });
      },
    ),
    runs,
  );
  fc.assert(
    fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
      const read = { ok: true, value: value === 0 ? 0 : value };
      expect(parseNumber(String(value), decimal)).toEqual(read);
      const comma = String(value).replace('.', ',');
      if (!/,\d{3}$/.test(comma)) expect(parseNumber(comma, decimal)).toEqual(read);
    }),
    runs,
  );
});

describe('a list of numbers', () => {
  it.each([
    ['0.5\n0.25\n1', [0.5, 0.25, 1]],
    ['0,5\r\n0,25\r\n1', [0.5, 0.25, 1]],
    ['0,5;0,25;1', [0.5, 0.25, 1]],
    ['0,5\t0,25\t1\r\n', [0.5, 0.25, 1]],
    ['0.5, 0.25, 1,', [0.5, 0.25, 1]],
    ['0.5,0.25,1', [0.5, 0.25, 1]],
    ['3,1,4,1,5', [3, 1, 4, 1, 5]],
    ['0,5, 0,25, 1', [0.5, 0.25, 1]],
    ['12,345 0,5', [12.345, 0.5]],
    ['120,130,140,150,160,170', [120, 130, 140, 150, 160, 170]],
    ['1\u202f234,5 0,5', [1234.5, 0.5]],
    ["10'000 1e-3 \u22125", [10_000, 0.001, -5]],
    ['\uff10\uff0e\uff15\uff0c\uff11\u30012\uff1b3', [0.5, 1, 2, 3]],
    ['', []],
    [' \n ;\n', []],
  ])('reads %j as %j', (typed, values) => expect(parseNumbers(typed)).toEqual({ ok: true, values }));

  it.each([
    ['value\n0.5', 1, 'value', 'not-a-number'],
    ['0.5\n0.6\nn/a\n?', 3, 'n/a', 'not-a-number'],
    ['0.5;;0.6', 2, '', 'missing'],
    ['0.5,,0.6', 2, '', 'missing'],
    ['0.5 1,234', 2, '1,234', 'ambiguous'],
    ['1,234\n1,235', 1, '1,234', 'ambiguous'],
    ['1,234.5 2', 1, '1,234.5', 'ambiguous'],
    ['1.234,5\n2.345,6', 1, '1.234,5', 'ambiguous'],
    ['1 1e301', 2, '1e301', 'out-of-range'],
    ['1 NaN Infinity', 2, 'NaN', 'not-a-number'],
  ])('of %j refuses entry %d, %j: %s', (typed, position, entry, fault) =>
    expect(parseNumbers(typed)).toMatchObject({ ok: false, fault: { position, entry, fault } }),
  );

  const numbers = fc.array(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0),
    {
      minLength: 1,
    },
  );
  const written = (value: number, sign: string): string => String(value).replace('.', sign);

  it('reads back what any program wrote, with points or decimal commas, in lines, rows and with any separator', () =>
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom('.', ','),
        fc.constantFrom('\n', '\r\n', '\t', ' ', ';', '; ', ', ', ' ,\n', '\u3001'),
        (values, sign, separator) => {
          // Whole numbers alone and "1,234" alone say nothing about the decimal sign.
          const known = [0.5, ...values];
          const typed = known.map((value) => written(value, sign)).join(separator);
          expect(parseNumbers(typed)).toEqual({ ok: true, values: known.map((value) => value + 0) });
        },
      ),
      runs,
    ));

  it('reads numbers with points between commas alone, unless two neighbours look like one number', () =>
    fc.assert(
      fc.property(numbers, (values) => {
        const known = [0.5, ...values];
        const read = parseNumbers(known.map(String).join(','));
        expect(read).toEqual({ ok: true, values: known });
      }),
      runs,
    ));

  /** Texts that look like lists. */
  const listText = fc.string({ unit: fc.constantFrom(...'0123456789.,;-e \t\n\u3001\u00a0') });

  it('loses no digit of the text, and adds none', () =>
    fc.assert(
      fc.property(listText, (typed) => {
        const read = parseNumbers(typed);
        if (!read.ok || typed.includes('e')) return;
        const significant = (digits: string) => digits.replaceAll('0', '');
        const values = read.values.filter((value) => value !== 0);
        if (values.some((value) => Math.abs(value) >= 1e15)) return;
        const found = values.map((value) => {
          const [mantissa] = Math.abs(value).toExponential(14).split('e');
          return significant(mantissa.replace('.', ''));
        });
        const digits = typed.replaceAll(/\D/g, '');
        if (/[\d.,]{15}/.test(typed)) return;
        expect(found.join('')).toBe(significant(digits));
      }),
      runs,
    ));

  it('accepts any text without throwing, and names an entry that is in it', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), listText), (typed) => {
        const read = parseNumbers(typed);
        if (read.ok) expect(read.values.every(Number.isFinite)).toBe(true);
        else expect(read.fault.position).toBeGreaterThan(0);
      }),
      runs,
    ));
});
