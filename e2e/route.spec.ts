import { expect, test } from './testing/page';

const stops = [
  ...['overview', 'why-depth', 'return-sequences', 'random-sequences', 'examples'],
  ...['model', 'fit', 'evaluate', 'predict', 'further-reading'],
];

for (const [width, lang, start] of [
  [390, 'zh-CN', '走这条路线'],
  [1280, 'en', 'Take the route'],
] as const) {
  test(`one key leads along the route of 45 minutes, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`/?lang=${lang}`);
    await expect(page.locator('#glossary')).toBeAttached();
    await expect(page.getByTestId('route')).toHaveCount(0);
    await page.getByRole('button', { name: start }).click();
    for (const stop of stops) {
      const heading = page.locator(`#${stop}`).getByRole('heading', { level: 2 });
      await expect(heading).toBeFocused();
      await expect(heading).toBeInViewport({ ratio: 1 });
      if (stop !== stops.at(-1)) await page.keyboard.press('n');
    }
    await page.keyboard.press('p');
    await expect(page.locator('#predict').getByRole('heading', { level: 2 })).toBeFocused();

    // A reload keeps the stop; a field takes the letter.
    await page.reload();
    await expect(page.getByTestId('route')).toContainText(/9/);
    await page.getByTestId('seed-input').focus();
    await page.keyboard.press('n');
    await expect(page.getByTestId('seed-input')).toBeFocused();

    await page.getByTestId('route-leave').click();
    await expect(page.getByTestId('route')).toHaveCount(0);
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('n');
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });
}
