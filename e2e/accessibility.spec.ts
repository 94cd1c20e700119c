import AxeBuilder from '@axe-core/playwright';
import { expectEngine } from './testing/handles';
import { expect, test } from './testing/page';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const lang of ['en', 'zh-CN']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${lang}, ${colorScheme}`, () => {
      test.use({ colorScheme });
      test('every panel meets WCAG 2.2 AA, as far as axe can tell', async ({ page }) => {
        await page.goto(`/?lang=${lang}`);
        await expectEngine(page, 'simd');
        const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
        );
        expect(found).toEqual([]);
      });
    });
  }
}
