import { describe, expect, test } from 'vitest';
import { createStream } from '../sequence/random';
import { glorotUniform, initialWeights, orthogonal } from './initial-weights';
import { weightList, type StackShape } from './shapes';

const CHAPTER: StackShape = {
  timesteps: 50,
  features: 1,
  layers: [
    { units: 20, returnSequences: true },
    { units: 20, returnSequences: false },
  ],
  outputs: 5,
};
const draw = (shape: StackShape, seed = 1) => initialWeights(shape, createStream(seed, 'weights'));

describe('initialWeights', () => {
  test('biases are 0, but 1 in the forget gate’s block; the head’s are 0', () => {
    const { layers, head } = draw(CHAPTER);
    const expected = [...Array(20).fill(0), ...Array(20).fill(1), ...Array(40).fill(0)];
    for (const { bias } of layers) expect([...bias]).toEqual(expected);
    expect([...(head?.bias ?? [])]).toEqual([0, 0, 0, 0, 0]);
  });

  test('kernels fill Keras’ glorot_uniform range, ±√(6 / (F + 4U))', () => {
    const { layers, head } = draw(CHAPTER);
    const cases = [
      [layers[0].kernel, 1, 80],
      [layers[1].kernel, 20, 80],
      [head?.kernel ?? new Float32Array(), 20, 5],
    ] as const;
    for (const [kernel, fanIn, fanOut] of cases) {
      const largest = Math.max(...kernel.map(Math.abs));
      const limit = Math.sqrt(6 / (fanIn + fanOut));
      expect(kernel).toHaveLength(fanIn * fanOut);
      expect(largest).toBeLessThanOrEqual(Math.fround(limit));
      expect(largest).toBeGreaterThan(0.9 * limit);
    }
  });

  test('adding a layer on top does not change the weights of the lower ones; another seed does', () => {
    const taller = { ...CHAPTER, layers: [CHAPTER.layers[0], ...CHAPTER.layers] };
    expect(draw(taller).layers.slice(0, 2)).toEqual(draw(CHAPTER).layers);
    expect(draw(CHAPTER, 2).layers[0].kernel).not.toEqual(draw(CHAPTER).layers[0].kernel);
  });

  // FNV-1a over the bytes of all weights in order. Made by this code; the same in Node 20, Chromium 156,
  // JavaScriptCore 2.50 and SpiderMonkey 102.
  test('golden bits', () => {
    let hash = 0x811c9dc5;
    for (const values of weightList(draw(CHAPTER))) {
      for (const byte of new Uint8Array(values.buffer)) hash = Math.imul(hash ^ byte, 0x01000193);
    }
    expect((hash >>> 0).toString(16)).toBe('b017a4ba');
  });
});

describe('orthogonal', () => {
  test.each([
    [1, 4],
    [5, 20],
    [20, 80],
    [64, 256],
    [12, 12],
  ])('[%d, %d] has orthonormal rows', (rows, columns) => {
    const matrix = orthogonal(rows, columns, createStream(1, 'weights'));
    for (let a = 0; a < rows; a += 1) {
      for (let b = 0; b <= a; b += 1) {
        let dot = 0;
        for (let k = 0; k < columns; k += 1) dot += matrix[a * columns + k] * matrix[b * columns + k];
        // float32 rounding of the entries.
        expect(Math.abs(dot - (a === b ? 1 : 0))).toBeLessThan(5e-7);
      }
    }
  });

  test('has no preferred direction: entries average 0, and each column has its share of the squared length', () => {
    const matrix = orthogonal(64, 256, createStream(2, 'weights'));
    const mean = matrix.reduce((sum, value) => sum + value, 0) / matrix.length;
    // Standard deviation of an entry 1/16, of the mean 0.0005.
    expect(Math.abs(mean)).toBeLessThan(0.002);
    const firstColumn = Array.from({ length: 64 }, (_, r) => matrix[r * 256] ** 2).reduce(
      (sum, value) => sum + value,
    );
    expect(Math.abs(firstColumn - 64 / 256)).toBeLessThan(0.15);
  });

  test('the first row has the direction of its draws: R has a positive diagonal', () => {
    const stream = createStream(3, 'weights');
    const drawn = Float64Array.from({ length: 8 }, () => stream.normal());
    const length = Math.hypot(...drawn);
    orthogonal(2, 8, createStream(3, 'weights'))
      .subarray(0, 8)
      .forEach((value, k) => expect(value).toBeCloseTo(drawn[k] / length, 6));
  });

  test('refuses more rows than columns', () => {
    expect(() => orthogonal(3, 2, createStream(1, 'weights'))).toThrow(RangeError);
  });
});

test('glorotUniform has mean 0', () => {
  const kernel = glorotUniform(50, 100, createStream(1, 'weights'));
  const mean = kernel.reduce((sum, value) => sum + value, 0) / kernel.length;
  // ±0.2 has standard deviation 0.115, the mean of 5,000 0.0016.
  expect(Math.abs(mean)).toBeLessThan(0.006);
});
