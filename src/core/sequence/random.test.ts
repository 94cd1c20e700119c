import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createStream, shuffle, type Stream, type StreamName } from './random';

const NAMES: readonly StreamName[] = ['weights', 'training', 'order', 'test', 'forecast', 'demo'];
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

function take<T>(count: number, draw: () => T): T[] {
  return Array.from({ length: count }, draw);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('streams', () => {
  test('the same seed, name and draw give the same numbers', () => {
    fc.assert(
      fc.property(seed, fc.constantFrom(...NAMES), seed, (s, name, draw) => {
        const [one, other] = [createStream(s, name, draw), createStream(s, name, draw)];
        expect(take(20, one.uint32)).toEqual(take(20, other.uint32));
      }),
    );
  });

  test('another seed, name or draw gives other numbers', () => {
    const keys = [0, 1, 2, 2 ** 31, 2 ** 32 - 1].flatMap((s) =>
      NAMES.flatMap((name) => [0, 1, 2].map((draw) => take(4, createStream(s, name, draw).uint32).join())),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('drawing from one stream does not change the others', () => {
    const alone = take(50, createStream(7, 'test').uint32);
    const [training, beside] = [createStream(7, 'training'), createStream(7, 'test')];
    const between = take(50, () => {
      training.normal();
      return beside.uint32();
    });
    expect(between).toEqual(alone);
  });

  test('streams of one seed, and one stream of neighbouring seeds, are uncorrelated', () => {
    const correlation = (one: Stream, other: Stream) =>
      mean(take(10_000, () => one.uniform(-1, 1) * other.uniform(-1, 1))) * 3;
    // The standard error is 0.01.
    expect(Math.abs(correlation(createStream(1, 'training'), createStream(1, 'test')))).toBeLessThan(0.04);
    expect(Math.abs(correlation(createStream(1, 'training'), createStream(2, 'training')))).toBeLessThan(
      0.04,
    );
    expect(Math.abs(correlation(createStream(1, 'test', 0), createStream(1, 'test', 1)))).toBeLessThan(0.04);
  });

  test('a seed or draw must be a 32-bit whole number', () => {
    for (const bad of [-1, 0.5, 2 ** 32, NaN, Infinity]) {
      expect(() => createStream(bad, 'demo')).toThrow(RangeError);
      expect(() => createStream(0, 'demo', bad)).toThrow(RangeError);
    }
    expect(createStream(-0, 'demo').uint32()).toBe(createStream(0, 'demo').uint32());
  });

  // def fmix(h): h ^= h >> 16; h = h * 0x85ebca6b & M; h ^= h >> 13; h = h * 0xc2b2ae35 & M; return h ^ h >> 16
  // M = 2**32 - 1
  // def hash(h, words):
  //   for w in words: h = fmix((h ^ w) + 0x9e3779b9 & M)
  //   return h
  // def sfc32(seed, number, draw):
  //   a, b, c = (hash(h, (seed, number, draw)) for h in (0x6a09e667, 0xbb67ae85, 0x3c6ef372)); n = 1
  //   while True:
  //     t = a + b + n & M; n = n + 1 & M; a = b ^ b >> 9; b = c + (c << 3) & M
  //     c = ((c << 21 & M | c >> 11) + t) & M; yield t
  // s = sfc32(42, 2, 0); [next(s) for _ in range(15)]; print([next(s) for _ in range(4)])
  test('golden bits', () => {
    expect(take(4, createStream(42, 'training').uint32)).toEqual([
      2663049958, 1890641079, 3939514408, 4260388306,
    ]);
    expect(take(4, createStream(4294967295, 'demo', 3).uint32)).toEqual([
      151653055, 3693997, 3512635700, 156361168,
    ]);
  });
});

const stream = createStream(20, 'demo');

describe('distributions', () => {
  test('uniform stays within its ends and fills them', () => {
    const values = take(10_000, () => stream.uniform(3, 5));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...values)).toBeLessThanOrEqual(5);
    // Standard error 0.006.
    expect(Math.abs(mean(values) - 4)).toBeLessThan(0.025);
  });

  test('integer reaches both ends, all equally often', () => {
    const counts = new Map<number, number>();
    for (const value of take(11_000, () => stream.integer(10, 20)))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
    // 1,000 expected, standard deviation 30.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(140);
  });

  test('integer accepts any range of at most 2^32 numbers, and throws for others', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), (low, span) => {
        const value = stream.integer(low, low + span);
        expect(value >= low && value <= low + span && Number.isInteger(value)).toBe(true);
      }),
    );
    expect(stream.integer(5, 5)).toBe(5);
    expect(stream.integer(0, 2 ** 32 - 1)).toBeLessThan(2 ** 32);
    for (const [low, high] of [
      [1, 0],
      [0.5, 3],
      [0, 2 ** 32],
      [NaN, 1],
    ] as const) {
      expect(() => stream.integer(low, high)).toThrow(RangeError);
    }
  });

  test('integer rejects draws instead of wrapping them: all numbers are equally likely', () => {
    // With 3·2^30 values, wrapping would give the lowest third of the values half of the draws.
    const lowest = take(3000, () => stream.integer(0, 3 * 2 ** 30 - 1)).filter(
      (value) => value < 2 ** 30,
    ).length;
    expect(Math.abs(lowest - 1000)).toBeLessThan(130);
  });

  test('normal has the moments of the normal distribution', () => {
    const values = take(20_000, stream.normal);
    expect(Math.abs(mean(values))).toBeLessThan(0.03);
    expect(Math.abs(mean(values.map((x) => x ** 2)) - 1)).toBeLessThan(0.04);
    expect(Math.abs(mean(values.map((x) => x ** 3)))).toBeLessThan(0.12);
    expect(Math.abs(mean(values.map((x) => x ** 4)) - 3)).toBeLessThan(0.3);
  });
});

describe('shuffle', () => {
  test('keeps every index once', () => {
    fc.assert(
      fc.property(fc.nat(300), seed, (count, s) => {
        const indices = Uint32Array.from({ length: count }, (_, k) => k);
        shuffle(indices, createStream(s, 'order'));
        expect([...indices].sort((a, b) => a - b)).toEqual(take(count, () => 0).map((_, k) => k));
      }),
    );
  });

  test('makes each of the six orders of three equally often', () => {
    const counts = new Map<string, number>();
    for (let k = 0; k < 6000; k += 1) {
      const indices = [0, 1, 2];
      shuffle(indices, stream);
      counts.set(indices.join(), (counts.get(indices.join()) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // 1,000 expected, standard deviation 29.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
});
