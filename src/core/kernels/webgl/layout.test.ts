import { describe, expect, test } from 'vitest';
import { weightShapes } from '../../lstm/shapes';
import { fromTexels, stackLayout, toTexels } from './layout';

const sequences = (units: number) => ({ units, returnSequences: true });
const vector = (units: number) => ({ units, returnSequences: false });
const CHAPTER = { timesteps: 50, features: 1, layers: [sequences(20), vector(20)], outputs: 5 };
const ODD = { timesteps: 4, features: 3, layers: [sequences(5), sequences(1), vector(3)], outputs: 9 };

const counted = (length: number) => Float32Array.from({ length }, (_, k) => k + 1);

describe('stackLayout', () => {
  test('of the chapter’s stack', () => {
    expect(stackLayout(CHAPTER)).toMatchObject({
      first: [0, 20, 40],
      widths: [20, 20, 2],
      inputs: [1, 20, 20],
      biasRow: [21, 40, 20],
      hiddenColumns: 40,
      columns: 42,
      rows: 41,
      waves: 51,
      shownTimesteps: 1,
      parameters: 5145,
    });
  });

  test('what a row of a layer multiplies adjoins the layer: the layer below, then itself', () => {
    const { first, inputs, widths } = stackLayout(ODD);
    for (const layer of [1, 2, 3]) {
      expect(first[layer] - inputs[layer]).toBe(first[layer - 1]);
      expect(first[layer]).toBe(first[layer - 1] + widths[layer - 1]);
    }
  });

  test('the head sees every timestep when the last layer returns sequences', () => {
    expect(stackLayout({ ...CHAPTER, layers: [sequences(20)] }).shownTimesteps).toBe(50);
  });
});

describe('toTexels', () => {
  test.each([CHAPTER, ODD])('puts every number somewhere, and fromTexels finds it', (shape) => {
    const layout = stackLayout(shape);
    const values = counted(layout.parameters);
    const texels = toTexels(layout, values);
    expect(texels.filter((value) => value !== 0)).toHaveLength(values.length);
    expect(fromTexels(layout, texels)).toEqual(values);
  });

  test('a texel holds the four gates of a unit, in Keras’ order', () => {
    const layout = stackLayout(ODD);
    const texels = toTexels(layout, counted(layout.parameters));
    // Unit 2 of 5 in row 1 of layer 0's kernel, [3, 20], which comes first.
    const texel = (layout.columns + 2) * 4;
    expect([...texels.subarray(texel, texel + 4)]).toEqual([23, 28, 33, 38]);
  });

  test('a texel of the head holds four outputs; the last may hold fewer', () => {
    const layout = stackLayout(ODD);
    const texels = toTexels(layout, counted(layout.parameters));
    const bias = layout.parameters - 9;
    const row = layout.biasRow[3] * layout.columns + layout.first[3];
    expect([...texels.subarray(row * 4, row * 4 + 12)]).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 0].map((output) => (output === 0 ? 0 : bias + output)),
    );
  });

  test('blocks follow trainableWeights', () => {
    const { blocks } = stackLayout(ODD);
    expect(blocks.map(({ rows, width }) => rows * width)).toEqual(
      weightShapes(ODD).map((sizes) => sizes.reduce((product, size) => product * size)),
    );
  });
});
