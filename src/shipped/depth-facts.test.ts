import { describe, expect, it } from 'vitest';
import { parametersOf } from '../core/lstm/flat-weights';
import { shapeOf } from '../runs/fit-request';
import { fitSettingsOf, initialSettings } from '../settings/settings';
import { depthFacts } from './depth-facts';
import { depthSeeds, depthSizes } from './depth-sizes';
import { fitDepth } from './testing/fit-depth';

/** The seed whose fits are repeated: all five would take half a minute. */
const repeated = 2;

describe('the measured stacks', () => {
  it('have the errors that were measured; if not: npm run weights', async () => {
    const seed = depthSeeds[repeated];
    const made = await fitDepth([seed]);
    expect(made.alwaysHalf).toEqual([depthFacts.alwaysHalf[repeated]]);
    expect(made.errors).toEqual(depthFacts.errors.map((errors) => [errors[repeated]]));
    expect(made.amplified).toEqual([depthFacts.amplified[repeated]]);
  }, 240_000);

  it('were each fitted with every seed', () => {
    expect(depthFacts.alwaysHalf).toHaveLength(depthSeeds.length);
    expect(depthFacts.amplified).toHaveLength(depthSeeds.length);
    expect(depthFacts.errors.map(({ length }) => length)).toEqual(depthSizes.map(() => depthSeeds.length));
  });

  it('have about 5,200 parameters each, as the page says', () => {
    for (const size of depthSizes) {
      const parameters = parametersOf(shapeOf({ ...fitSettingsOf(initialSettings), ...size }));
      expect(Math.abs(parameters / 5200 - 1)).toBeLessThan(0.06);
    }
  });
});
