/** What a phone shows of every section: nothing is wider than its screen, in either language. */
import type { Page } from '@playwright/test';
import { expectComplete, unfold } from './testing/handles';
import { expect, onePage, test as plain } from './testing/page';

const width = 360;

/** Opens every passage, and goes down the page so that all figures are drawn, some in their widest form. */
async function readAll(page: Page): Promise<void> {
  await expectComplete(page);
  await page.getByTestId('stack-four').click();
  await page.getByTestId('stack-units-0').selectOption('3');
  await page.getByTestId('examples-view-settings').check();
  await page.getByTestId('variant-many-to-many').check();
  await page
    .locator('main details')
    .evaluateAll((all) => all.forEach((passage) => passage.setAttribute('open', '')));
  for (const part of await page.locator('main :is(h2, h3, figure, [role=img]):visible').all())
    await part.scrollIntoViewIfNeeded();
  for (const slug of ['sine', 'damped-sine', 'random-sequences']) {
    const drawing = page.locator(`#${slug} [role=img]`, { has: page.locator('.recharts-surface') });
    await expect(drawing.first()).toBeVisible();
  }
  await page.getByTestId('break-guess-show').click();
  await expect(page.getByTestId('break-guess-truth')).toContainText('0.0');
  await expect(page.getByTestId('flat-errors')).toContainText('0.0');
  await expect(page.getByTestId('glass-c').first()).toHaveText(/\d/);
  await expect(page.getByTestId('glass-sweep')).toBeVisible();
  await expect(page.getByTestId('gates-c').first()).toHaveText(/\d/);
}

for (const lang of ['en', 'zh-CN']) {
  plain.describe(lang, () => {
    const test = onePage(`/?lang=${lang}`);
    test.use({ viewport: { width, height: 740 } });

    test('a listing that goes on to the right fades there, and its title is whole', async ({ page }) => {
      const listing = page.getByTestId('waves-program');
      const code = listing.locator('pre');
      await expect(code).toHaveAttribute('data-more', 'true');
      await expect(code).toHaveCSS('mask-image', /gradient/);
      await code.evaluate((box) => box.scrollTo({ left: box.scrollWidth }));
      await expect(code).toHaveAttribute('data-more', 'false');
      await expect(code).toHaveCSS('mask-image', 'none');
      const title = listing.getByText(/^generate_sequence/).first();
      expect(await title.evaluate((label) => label.scrollWidth - label.clientWidth)).toBeLessThanOrEqual(0);
    });

    test('the model’s counts and defaults are visible without scrolling sideways', async ({ page }) => {
      await unfold(page, 'keras-defaults');
      for (const cell of [
        page.getByTestId('model-parameters').locator('tbody td').last(),
        page.locator('#model').getByRole('cell', { name: 'glorotNormal' }).first(),
      ]) {
        await cell.scrollIntoViewIfNeeded();
        const box = await cell.boundingBox();
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
        expect(box?.x).toBeGreaterThan(0);
      }
      for (const scroller of await page.locator('#model [role=group]:has(> table)').all())
        expect(await scroller.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(1);
    });

    test('nothing is wider than the screen, with every passage open', async ({ page }) => {
      await readAll(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);

      // What would be cut off, or scroll by itself.
      const glass = await page.getByTestId('glass-figure').boundingBox();
      expect(glass?.x).toBeGreaterThanOrEqual(0);
      expect((glass?.x ?? 0) + (glass?.width ?? 0)).toBeLessThanOrEqual(width);
      const end = await page
        .locator('#model [role=math][aria-label^="c"]')
        .first()
        .evaluate((formula) => formula.lastElementChild?.getBoundingClientRect().right ?? 0);
      expect(end).toBeGreaterThan(0);
      expect(end).toBeLessThanOrEqual(width - 16);
      // Not the whole figure: its buttons stand in the margin.
      for (const part of ['cell-drawing', 'cell-formulas'])
        expect(
          await page.getByTestId(part).evaluate((box) => box.scrollWidth - box.clientWidth),
          part,
        ).toBeLessThanOrEqual(0);
    });
  });
}
