import type { Page } from '@playwright/test';
import { expectEngine, openSettings } from './testing/handles';
import { expect, onePage, test as base } from './testing/page';

const phone = { width: 360, height: 740 };
const wide = { width: 1280, height: 720 };

/** Begins at the top of a screen of this size, whatever the test before has left. */
async function begin(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expectEngine(page, 'simd');
  await page.keyboard.press('Escape');
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}

async function leadTo(page: Page, section: string): Promise<void> {
  await page.evaluate((name) => {
    // The browser does not go to where the address already is.
    location.hash = '';
    location.hash = name;
  }, section);
  await expect(page.locator(`#${section}`).getByRole('heading', { level: 2 })).toBeInViewport();
}

/** The first test of its page. */
async function expectNothingMoved(page: Page): Promise<void> {
  await expect(page.locator('#further-reading')).toBeAttached();
  await expectEngine(page, 'simd');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const shifts = await page.evaluate(() => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    return observer.takeRecords().map((entry) => (entry as PerformanceEntry & { value: number }).value);
  });
  // The browser keeps so many.
  expect(shifts.length).toBeLessThan(150);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02);
}

for (const lang of ['en', 'zh-CN']) {
  base.describe(`${lang}, a wide screen`, () => {
    const test = onePage(`/?lang=${lang}`);
    test.use({ viewport: wide });
    test('nothing moves while the page arrives', async ({ page }) => {
      await expectNothingMoved(page);
    });
  });

  base.describe(`${lang}, a phone`, () => {
    const test = onePage(`/?lang=${lang}`);
    test.use({ viewport: phone });

    test('nothing moves while the page arrives', async ({ page }) => {
      await expectNothingMoved(page);
    });

    test('the settings are no longer than a short screen, and scroll within themselves', async ({ page }) => {
      // What a browser leaves of 640 px.
      await begin(page, { width: 360, height: 560 });
      await openSettings(page);
      const panel = page.getByTestId('settings-panel');
      const bottom = () => panel.evaluate((element) => element.getBoundingClientRect().bottom);
      expect(await bottom()).toBeLessThanOrEqual(560);
      const last = page.getByTestId('forget-all');
      await last.focus();
      await expect(last).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await page.setViewportSize({ width: 640, height: 360 });
      await expect.poll(bottom).toBeLessThanOrEqual(360);
    });

    test('large letters: no controls overlap, nothing scrolls sideways', async ({ page }) => {
      for (const [width, size] of [
        [360, 22],
        [390, 24],
        [768, 24],
      ] as const) {
        await test.step(`${size} px at ${width} px`, async () => {
          await begin(page, { width, height: 800 });
          await page.evaluate((pixels) => {
            document.documentElement.style.setProperty('font-size', `${pixels}px`, 'important');
          }, size);
          await openSettings(page);
          const boxes = await page
            .locator('header')
            .first()
            .locator(
              'label:not(.visually-hidden, :has(input)), select, input, [data-testid=engine-active], summary, a',
            )
            .filter({ visible: true })
            .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
          expect(boxes.length).toBeGreaterThan(4);
          const collisions = boxes.flatMap((a, index) =>
            boxes
              .slice(index + 1)
              .filter(
                (b) =>
                  a.left < b.right - 1 &&
                  b.left < a.right - 1 &&
                  a.top < b.bottom - 1 &&
                  b.top < a.bottom - 1,
              ),
          );
          expect(collisions).toEqual([]);
          const engine = await page.getByTestId('engine-select').boundingBox();
          expect(engine?.width ?? 0).toBeGreaterThan(5 * size);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        });
      }
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    });

    if (lang !== 'en') return;

    test('shows all ten digits of a seed', async ({ page }) => {
      await begin(page, phone);
      await openSettings(page);
      const seed = page.getByTestId('settings-seed');
      await seed.fill('4294967295');
      await seed.press('Enter');
      await expect(seed).toHaveAttribute('aria-invalid', 'false');
      expect(await seed.evaluate((field) => field.scrollWidth - field.clientWidth)).toBe(0);
      await seed.fill('7');
      await seed.press('Enter');
    });

    test('shows the settings above the contents, and why a seed was refused', async ({ page }) => {
      await begin(page, phone);
      await openSettings(page);
      const seed = page.getByTestId('settings-seed');
      await seed.fill('x');
      const message = page.getByText('Still in force: 7', { exact: false }).first();
      await expect(message).toBeInViewport({ ratio: 1 });
      const covered = await message.evaluate((element) => {
        const { left, top, bottom, width } = element.getBoundingClientRect();
        const heights = Array.from({ length: 11 }, (_, part) => top + ((part + 0.5) / 11) * (bottom - top));
        return heights.filter((y) => !element.contains(document.elementFromPoint(left + width / 2, y)))
          .length;
      });
      expect(covered).toBe(0);

      await page.keyboard.press('Escape');
      await expect(message).toBeHidden();
      await expect(page.getByTestId('settings-open')).toBeFocused();
      await openSettings(page);
      await seed.fill('7');
      // Beside the panel, which is nearly as wide as the screen.
      await page.mouse.click(4, 600);
      await expect(page.getByTestId('engine-select')).toBeHidden();
    });

    test('shows the header with the contents, wherever the reader is', async ({ page }) => {
      await begin(page, phone);
      await leadTo(page, 'fit');
      const theme = page.getByTestId('theme-select');
      const contents = page.getByRole('button', { name: /^Contents/ });
      const place = () => page.locator('#fit').evaluate((section) => section.getBoundingClientRect().top);
      await expect(theme).not.toBeInViewport();
      const before = await place();

      await contents.click();
      await expect(theme).toBeInViewport({ ratio: 1 });
      await theme.selectOption('dark');
      await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
      await expect(contents).toHaveAttribute('aria-expanded', 'true');
      expect(await place()).toBeCloseTo(before, 0);

      await page.keyboard.press('Escape');
      await expect(contents).toHaveAttribute('aria-expanded', 'false');
      await expect(contents).toBeFocused();
      // The keyboard goes from there into the header, which comes to the reader, and not the reader to the page's top.
      await page.keyboard.press('Shift+Tab');
      await expect(theme).toBeFocused();
      await expect(theme).toBeInViewport({ ratio: 1 });
      expect(await place()).toBeCloseTo(before, 0);

      await page.locator('#fit').getByRole('heading', { level: 2 }).click();
      await expect(theme).not.toBeInViewport();
    });

    test('on a wide screen it stays above the text, without covering a heading', async ({ page }) => {
      await begin(page, wide);
      await leadTo(page, 'fit');
      for (const handle of ['settings-open', 'language-select', 'theme-select']) {
        await expect(page.getByTestId(handle)).toBeInViewport({ ratio: 1 });
      }
      await expect(page.locator('header').first()).toContainText('7.4 Fit');
      const bar = await page.locator('header').first().boundingBox();
      const section = await page.locator('#fit').boundingBox();
      expect(section?.y ?? 0).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0) - 2);
    });

    test('the skip link leads to the title, below the header; the whole text gets no focus ring', async ({
      page,
    }) => {
      for (const width of [390, 1280]) {
        await begin(page, { width, height: 800 });
        await page.evaluate(() => scrollTo({ top: 3000, behavior: 'instant' }));
        const skip = page.getByRole('link', { name: 'Skip to the text' });
        await skip.focus();
        await skip.press('Enter');
        await expect(page.locator('main')).toBeFocused();
        const title = page.getByRole('heading', { level: 1 });
        await expect(title).toBeInViewport({ ratio: 1 });
        const bar = await page
          .locator(width < 1152 ? 'nav' : 'header')
          .first()
          .boundingBox();
        const box = await title.boundingBox();
        expect(box?.y ?? 0).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0));
        await page.keyboard.press('PageDown');
        await expect(page.locator('main')).toHaveCSS('outline-style', 'none');
      }
    });
  });
}
