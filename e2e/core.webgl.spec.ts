/** The core on WebGL, on software GL: going on, watched answers, and memory. The same tests run in Node for the other engines. */
import { bundle } from './testing/bundle';
import type * as corePage from './testing/core-page';
import { expect, onePage } from './testing/page';

const test = onePage('about:blank');

/** In the page, the exports of `core-page.ts`. */
declare const window: Window & { corePage: typeof corePage };

test.beforeEach(async ({ page }) => {
  if (await page.evaluate(() => 'corePage' in window)) return;
  await page.addScriptTag({ content: await bundle('core-page.ts', 'corePage') });
});

for (const [before, after] of [
  ['webgl', 'webgl'],
  ['webgl', 'simd'],
  ['simd', 'webgl'],
] as const) {
  test(`a fit that goes on from ${before} to ${after} ends like the undisturbed fit`, async ({ page }) => {
    for (const [cut, change] of [
      [4, {}],
      [10, { epochs: 2, schedule: 'cosine' }],
    ] as const) {
      const result = await page.evaluate((args) => window.corePage.goOn(...args), [
        before,
        after,
        cut,
        change,
      ] as const);
      expect(result.cut).toBe(cut);
      expect(result.batches[1]).toBe(result.batches[0]);
      expect(result.weights).toBeLessThan(1e-4);
      expect(result.loss).toBeLessThan(1e-4);
    }
  });
}

test('watched and asked answers during a fit are those of the snapshots of their moments', async ({
  page,
}) => {
  const compared = await page.evaluate(() => window.corePage.compareWatched());
  expect(new Set(compared.map(({ kind }) => kind))).toEqual(new Set(['forecast', 'trace', 'input-gradient']));
  for (const { difference } of compared) expect(difference).toBeLessThan(1e-6);
});

test('many fits and questions leave memory and objects of the graphics card as they were', async ({
  page,
}) => {
  const seen = await page.evaluate(() => window.corePage.measureMemory(12));
  expect(seen).toHaveLength(12);
  expect(seen.slice(2)).toEqual(seen.slice(2).map(() => seen[2]));
});

// The last: its page has no graphics context any more.
test('a fit whose graphics context is lost says so, and goes on from its last snapshot on another engine', async ({
  page,
}) => {
  const result = await page.evaluate(() => window.corePage.loseContext(4));
  expect(result).toMatchObject({ code: 'context-lost', cut: 4 });
  expect(result.batches[1]).toBe(result.batches[0]);
  expect(result.weights).toBeLessThan(1e-4);
});
