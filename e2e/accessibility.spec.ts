import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expectEngine } from './testing/handles';
import { expect, test } from './testing/page';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Draws every figure, opens every table of numbers and answers a question. */
async function openEverything(page: Page): Promise<void> {
  await expect(page.locator('[data-drawn=true]').first()).toBeAttached();
  await expect(async () => {
    // Printing draws charts that are far from the screen.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('[data-drawn=false]')).toHaveCount(0, { timeout: 1000 });
  }).toPass();
  await page.locator('#common-questions').scrollIntoViewIfNeeded();
  await expect(page.locator('#common-questions figure')).toHaveCount(5);
  await page.getByTestId('question-return-sequences-below').check();
  await expect(page.getByTestId('question-return-sequences-verdict')).toBeVisible();
  for (const details of await page.locator('main details').all()) {
    await details.evaluate((element) => element.setAttribute('open', ''));
  }
  // axe would report targets below the sticky bar as too small.
  await page.evaluate(() => scrollTo(0, 0));
}

/** The violations that axe finds in the page, or in a part of it. */
async function violations(page: Page, part = 'body'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(levels).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

for (const lang of ['en', 'zh-CN']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      test.describe(`${lang}, ${colorScheme}, ${width} px`, () => {
        test.use({ colorScheme, viewport: { width, height: 800 } });
        test('every panel meets WCAG 2.2 AA, as far as axe can tell', async ({ page }) => {
          await page.goto(`/?lang=${lang}`);
          await expectEngine(page, 'simd');
          await openEverything(page);
          expect(await violations(page)).toEqual([]);
          // If the pointer rested on another term, it would open that term's card, too.
          await page.mouse.move(0, 0);
          await page.locator('#return-sequences a[href="#term-hidden-state"]').first().focus();
          await expect(page.getByRole('dialog')).toBeVisible();
          expect(await violations(page, '[role=dialog]')).toEqual([]);
        });
      });
    }
  }
}
