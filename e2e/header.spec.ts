import { expectEngine, openSettings } from './testing/handles';
import { expect, test } from './testing/page';

// The page's policy forbids what this test adds to the page.
test.use({ bypassCSP: true });

const phone = { width: 360, height: 740 };

test.describe('a wide screen', () => {
  test.use({ viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'reduce' } });
  test('keeps the header above the text, without covering a heading', async ({ page }) => {
    await page.goto('/?lang=en#fit');
    await expect(page.locator('#fit').getByRole('heading', { level: 2 })).toBeInViewport();
    for (const handle of ['settings-open', 'language-select', 'theme-select']) {
      await expect(page.getByTestId(handle)).toBeInViewport({ ratio: 1 });
    }
    await expect(page.locator('header').first()).toContainText('7.4 Fit');
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

  test('shows the settings above the contents, and why a seed was refused', async ({ page }) => {
    await page.goto('/?lang=en');
    await openSettings(page);
    await page.getByTestId('settings-seed').fill('x');
    const message = page.getByText('Still in force: 7', { exact: false }).first();
    await expect(message).toBeInViewport({ ratio: 1 });
    const covered = await message.evaluate((element) => {
      const { left, top, bottom, width } = element.getBoundingClientRect();
      const heights = Array.from({ length: 11 }, (_, part) => top + ((part + 0.5) / 11) * (bottom - top));
      return heights.filter((y) => !element.contains(document.elementFromPoint(left + width / 2, y))).length;
    });
    expect(covered).toBe(0);

    await page.keyboard.press('Escape');
    await expect(message).toBeHidden();
    await expect(page.getByTestId('settings-open')).toBeFocused();
    await openSettings(page);
    // Beside the panel, which is nearly as wide as the screen.
    await page.mouse.click(4, 600);
    await expect(page.getByTestId('engine-select')).toBeHidden();
  });

  for (const lang of ['en', 'zh-CN']) {
    test(`${lang}: the settings are no longer than a short screen, and scroll within themselves`, async ({
      page,
    }) => {
      // What a browser leaves of 640 px.
      await page.setViewportSize({ width: 360, height: 560 });
      await page.goto(`/?lang=${lang}`);
      await expectEngine(page, 'simd');
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
  }

  test('shows all ten digits of a seed', async ({ page }) => {
    await page.goto('/?lang=en&seed=4294967295');
    await openSettings(page);
    const seed = page.getByTestId('settings-seed');
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

for (const lang of ['en', 'zh-CN']) {
  for (const [width, size] of [
    [360, 22],
    [390, 24],
    [768, 24],
  ] as const) {
    test(`large letters, ${size} px at ${width} px, ${lang}: no controls overlap, nothing scrolls sideways`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/?lang=${lang}`);
      await page.addStyleTag({ content: `html { font-size: ${size}px !important; }` });
      await expectEngine(page, 'simd');
      await expect(page.locator('#glossary')).toBeAttached();
      await openSettings(page);
      const boxes = await page
        .locator('header')
        .first()
        .locator(
          'label:not(.visually-hidden, :has(input)), select, input, [data-testid=engine-active], summary, a',
        )
        .filter({ visible: true })
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
      const collisions = boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter(
            (b) =>
              a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
          ),
      );
      expect(collisions).toEqual([]);
      const engine = await page.getByTestId('engine-select').boundingBox();
      expect(engine?.width ?? 0).toBeGreaterThan(5 * size);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}

test('the skip link leads to the title, below the header; the whole text gets no focus ring', async ({
  page,
}) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/?lang=en');
    await expect(page.locator('#glossary')).toBeAttached();
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
