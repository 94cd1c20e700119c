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
    await page.goBack();
  }
});

for (const id of ['ndim-error', 'why-return-sequences', 'see-the-gates', 'why-linear', 'flat-forecast']) {
  test(`an old link to #${id} still opens its answer`, async ({ page }) => {
    await page.goto(`/?lang=en#${id}`);
    await expect(page.locator(`#${id}`)).toBeInViewport();
  });
}

test('TensorFlow.js refuses the small stack, and one press mends it', async ({ page }) => {
  await page.goto('/?lang=en#ndim-error');
  const figure = page.getByTestId('ndim-figure');
  await expect(page.getByTestId('ndim-reply')).toContainText('expected ndim=3, found ndim=2');
  await expect(figure).toContainText('(1, 3)');
  await page.getByTestId('ndim-mend').click();
  await expect(page.getByTestId('ndim-reply')).toContainText('its output has the shape (1, 2)');
  await expect(figure).toContainText('(1, 5, 3)');
  await expect(page.getByTestId('ndim-output')).toContainText('(1, 2)');
  await page.getByTestId('ndim-switch').uncheck();
  await expect(page.getByTestId('ndim-reply')).toContainText('expected ndim=3, found ndim=2');
});

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
