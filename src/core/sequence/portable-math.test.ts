import { describe, expect, test } from 'vitest';
import { exp, log, sin } from './portable-math';
import { createStream } from './random';

const bits = new BigInt64Array(1);
const float = new Float64Array(bits.buffer);

function bitPattern(x: number): string {
  float[0] = x;
  return BigInt.asUintN(64, bits[0]).toString(16).padStart(16, '0');
}

/** Distance in units of the last place, for two numbers of the same sign. */
function ulps(a: number, b: number): number {
  const [p, q] = [BigInt(`0x${bitPattern(a)}`), BigInt(`0x${bitPattern(b)}`)];
  return Number(p > q ? p - q : q - p);
}

/** The largest distance over 20,000 points. */
function worst(
  ours: (x: number) => number,
  engine: (x: number) => number,
  low: number,
  high: number,
): number {
  const stream = createStream(1, 'demo');
  let most = 0;
  for (let k = 0; k < 20_000; k += 1) {
    const x = stream.uniform(low, high);
    most = Math.max(most, ulps(ours(x), engine(x)));
  }
  return most;
}

// The engine's own functions may be wrong by 1 ulp, and so may ours, so the difference may be 2.
describe('within 2 ulp of the engine', () => {
  test.each([
    ['sin', sin, Math.sin, -7, 7],
    ['sin', sin, Math.sin, -3000, 3000],
    ['sin', sin, Math.sin, -823_549, 823_549],
    ['exp', exp, Math.exp, -50, 1],
    ['exp', exp, Math.exp, -708, 709],
    ['log', log, Math.log, 0, 1],
    ['log', log, Math.log, 1, 1e10],
  ] as const)('%s on [%#]', (_, ours, engine, low, high) => {
    expect(worst(ours, engine, low, high)).toBeLessThanOrEqual(2);
  });

  test('sin at multiples of π/2, where cancellation is worst', () => {
    for (let n = -2000; n <= 2000; n += 1) {
      expect(Math.abs(sin(n * (Math.PI / 2)) - Math.sin(n * (Math.PI / 2)))).toBeLessThan(
        1e-27 + 3e-16 * (n & 1),
      );
    }
  });
});

// Correctly rounded values: Python's decimal at 80 digits, so no library's sin or exp is trusted;
// at these points fdlibm rounds correctly.
//   from decimal import *; getcontext().prec = 80; import struct
//   def sin(x):
//     x = Decimal(x); term = total = x; n = 1
//     while abs(term) > Decimal(10) ** -55:
//       n += 2; term *= -x * x / (n * (n - 1)); total += term
//     return total
//   for f, x in (...): print(struct.pack('>d', float(f(x))).hex())
const GOLDEN = [
  ['sin', 0.5, '3fdeaee8744b05f0'],
  ['sin', 1.0, '3feaed548f090cee'],
  ['sin', 2.0, '3fed18f6ead1b446'],
  ['sin', -4.0, '3fe837b9dddc1eae'],
  ['sin', 6.0, 'bfd1e1f18ab0a2c0'],
  ['sin', 34.55751918948772, '3cf6111d218effa2'],
  ['exp', -0.01, '3fefae7cfd2b9cfe'],
  ['exp', -0.1, '3fecf46d99d52b3a'],
  ['exp', -2.75, '3fb05d93892fa010'],
  ['exp', -5.4, '3f727ffa77031b16'],
  ['exp', 0.5, '3ffa61298e1e069c'],
  ['log', 0.001, 'c01ba18a998fffa0'],
  ['log', 0.3, 'bff34378fcbda721'],
  ['log', 0.75, 'bfd269621134db92'],
  ['log', 0.99, 'bf8495453e6fd4bc'],
  ['log', 2.0, '3fe62e42fefa39ef'],
] as const;
test.each(GOLDEN)('the bits of %s(%d)', (name, x, expected) => {
  expect(bitPattern({ sin, exp, log }[name](x))).toBe(expected);
});

test('values and errors at the ends of the ranges', () => {
  expect(bitPattern(sin(0))).toBe('0000000000000000');
  expect(exp(0)).toBe(1);
  expect(log(1)).toBe(0);
  expect(exp(710)).toBe(Infinity);
  expect(exp(-746)).toBe(0);
  expect(exp(-745)).toBe(5e-324);
  expect(exp(NaN)).toBeNaN();
  for (const x of [823_550, -823_550, NaN, Infinity]) expect(() => sin(x)).toThrow(RangeError);
  for (const x of [0, -1, NaN, Infinity]) expect(() => log(x)).toThrow(RangeError);
});
