import { golden } from '../src/core/kernels/simd/testing/golden';
import { bundle } from './testing/bundle';
import { expect, onePage } from './testing/page';
import { drawnNumbers } from './testing/same-bits';
import type * as core from './testing/same-bits';

const test = onePage('/');

// The page's policy forbids what this test adds to the page.
test.use({ bypassCSP: true });

/** In the page, the exports of `same-bits.ts`. */
declare const window: Window & { core: typeof core };

test.beforeEach(async ({ page }) => {
  if (await page.evaluate(() => 'core' in window)) return;
  await page.addScriptTag({ content: await bundle('same-bits.ts', 'core') });
});

test('data and initial weights are the same to the bit in the browser and in Node', async ({ page }) => {
  const drawn = await page.evaluate(() => window.core.drawnNumbers());
  const expected = drawnNumbers();
  expect(drawn).toHaveLength(expected.length);
  expect(drawn.findIndex((value, index) => !Object.is(value, expected[index]))).toBe(-1);
});

test('fixed SIMD trains the same to the bit in the browser and in Node', async ({ page }) => {
  expect(await page.evaluate(() => window.core.fixedBits())).toEqual(golden);
});
