import type { Page } from '@playwright/test';
import { violations } from './testing/axe';
import { expectEngine } from './testing/handles';
import { expect, onePage, test as base } from './testing/page';

/** Every guess answered, every figure drawn, every passage and table of numbers open, a question answered. */
async function openEverything(page: Page): Promise<void> {
  await page.locator('[data-guess] button[data-testid$=-show]').evaluateAll((all) => {
    for (const button of all as HTMLButtonElement[]) button.click();
  });
  await expect(page.locator('[data-drawn=true]').first()).toBeAttached();
  await expect(async () => {
    // Charts far from the screen are drawn at once for the paper.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('[data-drawn=false]')).toHaveCount(0, { timeout: 1000 });
  }).toPass();
  await page.locator('#model').scrollIntoViewIfNeeded();
  await expect(page.locator('#model figure')).toHaveCount(5);
  await page.getByTestId('question-return-sequences-hidden').check();
  await expect(page.getByTestId('question-return-sequences-verdict')).toBeVisible();
  await page.locator('main details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  // What lies under the bar that stays in reach would count as too small a target.
  await page.evaluate(() => scrollTo(0, 0));
}

/** The bar at the top, and the contents, which only a wide screen shows whole. */
const contents = 'header:not(main *), nav';

async function showTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveCSS(
    'background-color',
    colorScheme === 'light' ? 'rgb(253, 253, 252)' : 'rgb(20, 23, 28)',
  );
  // Colours that fade from one theme to the other have arrived.
  await page.evaluate(async () => {
    const fades = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(fades.map(({ finished }) => finished));
  });
}

/*
 * Contrast of text takes most of the time, so the whole page is examined for it once in each theme: in the light one at
 * 360 px in English, in the dark one at 1280 px in Chinese; colours do not depend on the language. What only a phone or only
 * a wide screen shows, the contents, is examined in the other theme, too.
 */
for (const { width, theme, other, contrastIn } of [
  { width: 360, theme: 'light', other: 'dark', contrastIn: 'en' },
  { width: 1280, theme: 'dark', other: 'light', contrastIn: 'zh-CN' },
] as const) {
  base.describe(`${width} px`, () => {
    const test = onePage('/?lang=en');
    test.use({ viewport: { width, height: 800 } });
    for (const lang of ['en', 'zh-CN'] as const) {
      const withContrast = lang === contrastIn;
      const what = withContrast ? `contrast in the ${theme} theme` : 'all but contrast';
      test(`${lang}: every panel meets WCAG 2.2 AA, as far as axe can tell, ${what}`, async ({ page }) => {
        // Milliseconds: axe looks at some thousand pieces of text.
        test.setTimeout(300_000);
        await expectEngine(page, 'simd');
        await page.getByTestId('language-select').selectOption(lang);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await openEverything(page);
        // Words on several buttons, lists and groups that only the place beside a figure tells apart.
        const names = await page
          .locator('main :is(summary, button)[aria-label], main fieldset[data-testid$=-library] > legend')
          .evaluateAll((all) => all.map((one) => one.ariaLabel ?? one.textContent));
        expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
        expect(names.length).toBeGreaterThan(40);
        // Every row of a table has a header, except one that stands for rows that are left out.
        const headless = page.locator('main tbody tr:not(:has(th[scope=row], [colspan]))');
        expect(await headless.evaluateAll((all) => all.map((row) => row.textContent))).toEqual([]);

        await showTheme(page, other);
        expect(await violations(page, 'body', 'links')).toEqual([]);
        if (withContrast) expect(await violations(page, contents, 'contrast')).toEqual([]);
        await showTheme(page, theme);
        expect(await violations(page, 'body', withContrast ? 'every' : 'all but contrast')).toEqual([]);

        // A pointer that rests on another term would open that one's card, too.
        await page.mouse.move(0, 0);
        // The card opens for the focus of a keyboard, and the last input was a click.
        await page.keyboard.press('Escape');
        await page.locator('#return-sequences a[href="#term-hidden-state"]').first().focus();
        await expect(page.getByRole('dialog')).toBeVisible();
        for (const each of [theme, other]) {
          await showTheme(page, each);
          expect(await violations(page, '[role=dialog]', 'every')).toEqual([]);
        }
      });
    }
  });
}

base.describe('planted faults', () => {
  // The page's policy forbids what this test adds to the page.
  base.use({ bypassCSP: true });
  base(
    'a planted fault is found: faint text in one theme, a field without a label, a link told by colour',
    async ({ page }) => {
      await page.goto('/?lang=en');
      await expect(page.locator('#further-reading')).toBeAttached();
      await page.locator('#further-reading').evaluate((section) => {
        section.insertAdjacentHTML(
          'beforeend',
          `<p id="faint" style="color: #1a1d23">Dark text.</p>
      <input id="nameless" />
      <p>
        A sentence of many words, and in the middle of it there is
        <a id="alike" href="#" style="color: light-dark(#3a3d43, #d0d2d6); text-decoration: none">a link</a>
        that looks nearly as the words around it do.
      </p>`,
        );
      });
      const faults = ['label: #nameless', 'link-in-text-block: #alike'];
      await showTheme(page, 'light');
      expect((await violations(page, '#further-reading', 'every')).sort()).toEqual(faults);
      await showTheme(page, 'dark');
      expect((await violations(page, '#further-reading', 'every')).sort()).toEqual([
        'color-contrast: #faint',
        ...faults,
      ]);
      expect((await violations(page, '#further-reading', 'all but contrast')).sort()).toEqual(faults);
      expect(await violations(page, '#further-reading', 'contrast')).toEqual(['color-contrast: #faint']);
      expect(await violations(page, '#further-reading', 'links')).toEqual(['link-in-text-block: #alike']);
    },
  );
});
