import { describe, expect, it } from 'vitest';
import { lstmParameters } from '../../core/lstm/shapes';
import { layerRange, unitRange } from './store';
import { compareWidth, stackParameters, widthFor } from './width';

it("counts the chapter's two layers of 20 units as 1,760 + 3,280", () =>
  expect(stackParameters(2, 20)).toBe(1760 + 3280));

describe('widthFor', () => {
  it.each([1, 2, 35, 40, 400])('finds a layer of %i units by its parameters', (units) =>
    expect(widthFor(lstmParameters(1, units))).toBe(units),
  );

  it('comes as near as any width can, for every stack the page offers', () => {
    for (let layers = layerRange.min; layers <= layerRange.max; layers += 1) {
      for (let units = unitRange.min; units <= unitRange.max; units += 1) {
        const wanted = stackParameters(layers, units);
        const width = widthFor(wanted);
        const away = (width: number) => Math.abs(lstmParameters(1, width) - wanted);
        expect(away(width)).toBeLessThanOrEqual(Math.min(away(width - 1), away(width + 1)));
      }
    }
  });
});

describe('compareWidth', () => {
  it("compares the chapter's stack with one layer", () => {
    expect(compareWidth(2, 20)).toEqual({
      stack: { layers: 2, units: 20, parameters: 5040 },
      sameUnits: { layers: 1, units: 40, parameters: 6720 },
      sameParameters: { layers: 1, units: 35, parameters: 5180 },
    });
  });

  it('gives the same three times for a single layer', () => {
    const { stack, sameUnits, sameParameters } = compareWidth(1, 12);
    expect(sameUnits).toEqual(stack);
    expect(sameParameters).toEqual(stack);
  });
});
