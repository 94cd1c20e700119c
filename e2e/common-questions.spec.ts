import { expect, test } from './testing/page';

test('every question is a link to the place where it is answered, opened if it was folded', async ({
  page,
}) => {
  await page.goto('/?lang=en#common-questions');
  const links = page.getByTestId('questions').getByRole('link');
  await expect(links).toHaveCount(9);
  for (const link of await links.all()) {
    const target = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expect(page.locator(target), target).toBeInViewport();
  }
});

for (const id of ['ndim-error', 'why-return-sequences', 'see-the-gates', 'why-linear', 'flat-forecast']) {
  test(`an old link to #${id} still opens its answer`, async ({ page }) => {
    await page.goto(`/?lang=en#${id}`);
    await expect(page.locator(`#${id}`)).toBeInViewport();
  });
}

test.describe('a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });
  for (const lang of ['en', 'zh-CN']) {
    test(`${lang}: nothing is wider than the screen`, async ({ page }) => {
      await page.goto(`/?lang=${lang}#flat-forecast`);
      await expect(page.getByTestId('flat-errors')).toContainText('0.0');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
  }
});
