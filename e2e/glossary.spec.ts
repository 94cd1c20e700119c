import { expect, test } from './testing/page';

for (const { lang, other } of [
  { lang: 'en', other: '隐藏状态' },
  { lang: 'zh-CN', other: 'hidden state' },
]) {
  test(`${lang}: a term shows both its names to the pointer, the focus and a tap, and leads to the glossary`, async ({
    page,
  }) => {
    await page.goto(`/?lang=${lang}`);
    const term = page.locator('#return-sequences a[href="#term-hidden-state"]').first();
    const card = page.getByRole('tooltip');

    await expect(term).toHaveAccessibleDescription(new RegExp(other));
    await term.hover();
    await expect(card).toContainText(other);
    await expect(card).toBeInViewport({ ratio: 1 });
    await card.hover();
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await page.locator('h1').hover();
    await term.hover();
    await expect(card).toBeVisible();
    await page.locator('h1').hover();
    await expect(card).toBeHidden();

    await term.focus();
    await expect(card).toContainText(other);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();

    await page.keyboard.press('Enter');
    await expect(page.locator('#term-hidden-state')).toBeInViewport();
    await expect(page.locator('#term-hidden-state')).toContainText(other);
  });
}

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });
  test('the first tap opens the card, the second follows the link', async ({ page }) => {
    await page.goto('/?lang=en');
    const term = page.locator('#return-sequences a[href="#term-hidden-state"]').first();
    await term.tap();
    const card = page.getByRole('tooltip');
    await expect(card).toBeInViewport({ ratio: 1 });
    expect(page.url()).not.toContain('#term');
    await term.tap();
    await expect(page).toHaveURL(/#term-hidden-state$/);
  });
});
