import { expectEngine } from './testing/handles';
import { expect, test } from './testing/page';

const phone = { width: 360, height: 740 };

test.describe('a wide screen', () => {
  test.use({ viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'reduce' } });
  test('keeps the header above the text, and no heading under it', async ({ page }) => {
    await page.goto('/?lang=en#fit');
    await expect(page.locator('#fit').getByRole('heading', { level: 2 })).toBeInViewport();
    for (const handle of ['engine-select', 'seed-input', 'language-select', 'theme-select']) {
      await expect(page.getByTestId(handle)).toBeInViewport({ ratio: 1 });
    }
    const bar = await page.locator('header').first().boundingBox();
    const section = await page.locator('#fit').boundingBox();
    expect(section?.y ?? 0).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0) - 2);
  });
});

test.describe('a phone', () => {
  test.use({ viewport: phone, contextOptions: { reducedMotion: 'reduce' } });
  test('shows the header with the contents, wherever the reader is', async ({ page }) => {
    await page.goto('/?lang=en#fit');
    const theme = page.getByTestId('theme-select');
    const contents = page.getByRole('button', { name: /^Contents/ });
    const place = () => page.locator('#fit').evaluate((section) => section.getBoundingClientRect().top);
    await expect(page.locator('#fit').getByRole('heading', { level: 2 })).toBeInViewport();
    await expect(theme).not.toBeInViewport();
    const before = await place();

    await contents.click();
    await expect(theme).toBeInViewport({ ratio: 1 });
    await theme.selectOption('dark');
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
    await expect(contents).toHaveAttribute('aria-expanded', 'true');
    expect(await place()).toBeCloseTo(before, 0);

    await page.keyboard.press('Escape');
    await expect(theme).not.toBeInViewport();
    expect(await place()).toBeCloseTo(before, 0);
  });

  test('shows all ten digits of a seed', async ({ page }) => {
    await page.goto('/?lang=en&seed=4294967295');
    const seed = page.getByTestId('seed-input');
    await expect(seed).toHaveValue('4294967295');
    expect(await seed.evaluate((field) => field.scrollWidth - field.clientWidth)).toBe(0);
  });
});

for (const lang of ['en', 'zh-CN']) {
  for (const viewport of [phone, { width: 1280, height: 720 }]) {
    test.describe(`${lang}, ${viewport.width} px`, () => {
      test.use({ viewport });
      test('nothing moves while the page arrives', async ({ page }) => {
        await page.addInitScript(() => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
            Reflect.set(window, 'shift', sum);
          }).observe({ type: 'layout-shift', buffered: true });
          Reflect.set(window, 'shift', sum);
        });
        await page.goto(`/?lang=${lang}`);
        await expect(page.locator('#further-reading')).toBeAttached();
        await expectEngine(page, 'simd');
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
        expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBeLessThan(0.02);
      });
    });
  }
}
