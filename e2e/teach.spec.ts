/** The teacher's pages: legible on a phone and a laptop, and their links lead into the lesson with their settings. */
import { policy } from '../scripts/content-policy.mjs';
import { violations } from './testing/axe';
import { expect, test } from './testing/page';

for (const { file, theme } of [
  { file: 'teach.html', theme: 'light' },
  { file: 'teach.zh.html', theme: 'dark' },
] as const) {
  test.describe(file, () => {
    test.use({ colorScheme: theme });
    test('meets WCAG 2.2 AA, as far as axe can tell, fits the screen, leads into the lesson, and prints its worksheet', async ({
      page,
    }) => {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`/${file}`);
        const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
        await expect(meta).toHaveAttribute('content', policy);
        await expect(page.locator('h1')).toHaveCSS('font-weight', '700');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        expect(await violations(page, 'body', 'every')).toEqual([]);
      }
      await page.locator('#exercise-6 a').first().click();
      await expect(page.locator('#fit h2')).toBeInViewport();
      await expect(page.getByTestId('seed-input')).toHaveValue('7');
      await expect(page.locator('html')).toHaveAttribute('lang', file === 'teach.html' ? 'en' : 'zh-CN');
      await expect(page).toHaveURL(/samples=10&epochs=1000/);

      // The worksheet's own address prints the worksheet alone.
      await page.goto(`/${file}#worksheet`);
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const pages = paper.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect([1, 2]).toContain(pages);
    });
  });
}
