import { expect, test } from './testing/page';

test.use({ colorScheme: 'dark' });

test('the printed page is an article: light, without controls, with every chart drawn', async ({ page }) => {
  const plottingLibrary = page.waitForResponse(/\/LineDrawing-.*\.js$/);
  await page.goto('/?lang=en');
  await expect(page.locator('#further-reading')).toBeAttached();
  await (await plottingLibrary).finished();
  // Far from the screen, so it is only drawn for printing, unless the page has already been idle long enough.
  const chart = page.locator('#model [role=img] [data-drawn=true]');
  await expect(async () => {
    await page.pdf();
    expect(await chart.count()).toBe(1);
  }).toPass();
  expect(await chart.locator('.recharts-line-curve').count()).toBeGreaterThan(1);

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The symbols of the cell's formulas are buttons that contain text, so they are printed.
  for (const control of [
    'button:not([aria-pressed])',
    'select',
    'input[type=range]',
    'input[type=text]',
    'nav',
  ]) {
    await expect(page.locator(control).filter({ visible: true })).toHaveCount(0);
  }
  const address = await page
    .locator('main a[href^="https://arxiv.org"]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toContain('https://arxiv.org/');
});
