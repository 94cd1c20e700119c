import jsQR from 'jsqr';
import { violations } from './testing/axe';
import { expectEngine, fitToEnd, smallFit } from './testing/handles';
import { expect, onePage } from './testing/page';
import { expectStep, place, ready, step, top } from './testing/show';

const settings = `${smallFit}&samples=200&seed=3`;
const test = onePage(`/?lang=en&engine=simd&${settings}`);
/** As links name them. */
const linked = '?samples=200&units=8&length=20&lr=0.01&seed=3&engine=simd&lang=en';

test('F8 begins a show: one section in large type; keys of a clicker lead on; Escape leads back to the place', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await ready(page);
  const heading = page.locator('#model h3').nth(1);
  await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  // Figures above may still get their height; the browser keeps what is read where it is.
  const headingTop = () => heading.evaluate((element) => element.getBoundingClientRect().top);
  const before = await headingTop();

  await page.keyboard.press('F8');
  await expect(place(page)).toHaveText(/^7\.3 Define and compile the model · \d+ of \d+$/);
  await expect(page.locator('main section').filter({ visible: true })).toHaveCount(1);
  await expect(page.getByRole('banner')).toBeHidden();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');
  // Without a step, the show ends where it began, also after the browser has scrolled for heights that have changed.
  await page.evaluate(() => scrollBy({ top: 20, behavior: 'instant' }));
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('show')).toHaveCount(0);
  await expect(page.locator('main section').filter({ visible: true })).not.toHaveCount(1);
  await expect.poll(headingTop).toBeCloseTo(before, 0);

  await page.getByTestId('share-why-depth').click();
  await page.getByTestId('share-show').click();
  await expect(place(page)).toContainText('7.1 Why depth? · 1 of');
  const size = await page
    .locator('#why-depth > p')
    .first()
    .evaluate(
      (one) => parseFloat(getComputedStyle(one).fontSize) * Number((one as HTMLElement).currentCSSZoom),
    );
  expect(size).toBeGreaterThan(1080 / 36);
  const [, steps] = await step(page);
  expect(steps).toBeGreaterThan(2);
  await page.keyboard.press('PageDown');
  await expectStep(page, 2);
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 3);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('PageUp');
  await expectStep(page, 1);
  // Back from the first step is the last of the section before, and on from there is the first again.
  await page.keyboard.press('PageUp');
  await expect(place(page)).toContainText('7.0 ');
  await expect
    .poll(async () => {
      const [last, of] = await step(page);
      return of - last;
    })
    .toBe(0);
  await page.keyboard.press('PageDown');
  await expect(place(page)).toContainText('7.1 Why depth? · 1 of');
  await page.getByTestId('show-next').click();
  await expectStep(page, 2);

  // After steps the article is at the passage that was shown last.
  const first = await page.evaluate(() => {
    const passages = [...document.querySelectorAll('#why-depth :is(p, h3, figure)')];
    const shown = passages.findIndex((one) => one.getBoundingClientRect().bottom > 16);
    return shown;
  });
  await page.getByTestId('show-end').click();
  await expect(page.getByTestId('show')).toHaveCount(0);
  const passage = (): Promise<number> =>
    page.evaluate(
      (index) =>
        [...document.querySelectorAll('#why-depth :is(p, h3, figure)')][index].getBoundingClientRect().top,
      first,
    );
  await expect.poll(passage).toBeLessThan(200);
  expect(await passage()).toBeGreaterThan(0);
});

test('keys stay with the element that uses them; a black screen comes and goes', async ({ page }) => {
  await ready(page);
  // In a field the key does nothing.
  await page.getByTestId('seed-input').focus();
  await page.keyboard.press('F8');
  await expect(page.getByTestId('show')).toHaveCount(0);

  await page.getByTestId('share-overview').click();
  await page.getByTestId('share-show').click();
  await expect(place(page)).toContainText('7.0 ');
  const slider = page.getByTestId('overview-period');
  const value = Number(await slider.inputValue());
  await slider.focus();
  const [before] = await step(page);
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveValue(String(value + 1));
  await expectStep(page, before);
  // A clicker goes on also while a slider has the focus.
  await page.keyboard.press('PageDown');
  await expectStep(page, before + 1);
  await expect(slider).toHaveValue(String(value + 1));

  const black = page.getByTestId('show-black');
  for (const key of ['.', 'b']) {
    await page.keyboard.press(key);
    await expect(black).toBeVisible();
    await expect(black).toHaveCSS('background-color', 'rgb(0, 0, 0)');
    // Any key brings the screen back, and does nothing else.
    await page.keyboard.press('PageDown');
    await expect(black).toHaveCount(0);
    await expectStep(page, before + 1);
  }
  await page.getByTestId('show-blank').click();
  await page.keyboard.press('Escape');
  await expect(black).toHaveCount(0);
  await expect(page.getByTestId('show')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByTestId('show')).toHaveCount(0);
});

test('without the Fullscreen API the show fills the window', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await ready(page);
  await page.evaluate(() => {
    Reflect.set(window, 'kept', Element.prototype.requestFullscreen);
    Reflect.deleteProperty(Element.prototype, 'requestFullscreen');
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await page.getByTestId('language-select').selectOption('zh-CN');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.getByTestId('settings-open').click();
  await page.getByTestId('show-start').click();
  await expect(place(page)).toHaveText(/第 1 屏，共 \d+ 屏$/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  for (const name of ['back', 'next', 'blank', 'link', 'end']) {
    const box = await page.getByTestId(`show-${name}`).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  }
  expect(await violations(page, 'body', 'every')).toEqual([]);
  await page.getByTestId('show-link').click();
  await expect(page.getByTestId('share-qr')).toBeVisible();
  expect(await violations(page, '[data-testid=share]', 'every')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('show')).toHaveCount(0);
  await page.evaluate(() => {
    Element.prototype.requestFullscreen = Reflect.get(window, 'kept') as () => Promise<void>;
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await page.getByTestId('language-select').selectOption('en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a figure fills the window and goes on living; the focus stays in it, and comes back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await ready(page);
  await fitToEnd(page);
  const button = page.getByTestId('fit-curve-stage');
  const figure = page.getByTestId('fit-curve');
  await expect(figure.locator('.recharts-surface')).toBeVisible();
  await button.scrollIntoViewIfNeeded();
  await figure.evaluate((element) => Reflect.set(window, 'same', element));

  // Where it is at the click, and at once after the way back: figures above may still get their height at any other time.
  await figure.evaluate((element) => {
    const places: number[] = [];
    Reflect.set(window, 'places', places);
    const note = (): void => void places.push(element.getBoundingClientRect().top);
    element.addEventListener('click', note, { capture: true, once: true });
    new MutationObserver(() => element.dataset.staged ?? note()).observe(element, {
      attributeFilter: ['data-staged'],
    });
  });
  await button.click();
  await expect(button).toHaveText('Back to the text (Esc)');
  const { width, height, x, y } = (await figure.boundingBox()) ?? { width: 0, height: 0, x: 1, y: 1 };
  expect([x, y, width, height].map(Math.round)).toEqual([0, 0, 1920, 1080]);
  // Letters of the axes, for the last row, and the same element as in the text.
  const tick = await figure
    .locator('.recharts-surface text')
    .first()
    .evaluate((one) => one.getBoundingClientRect().height);
  expect(tick).toBeGreaterThan(20);
  expect(await figure.evaluate((element) => Reflect.get(window, 'same') === element)).toBe(true);
  await expect(button).toBeFocused();
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => {
        const { activeElement: active, body } = document;
        return active === body || active?.closest('[data-testid=fit-curve]') !== null;
      }),
    ).toBe(true);
  }
  expect(await violations(page, '[data-testid=fit-curve]', 'every')).toEqual([]);
  await button.focus();
  await page.keyboard.press('Escape');
  await expect(button).toHaveText('Enlarge');
  await expect(button).toBeFocused();
  const [before, after] = await page.evaluate(() => Reflect.get(window, 'places') as number[]);
  // Windows scroll by whole pixels.
  expect(Math.abs(after - before)).toBeLessThan(1);
  await expect(page.locator('[inert]')).toHaveCount(0);
});

test('one section is printed, with its passages open, its settings, seed and link', async ({ page }) => {
  await ready(page);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByTestId('share-fit').click();
  await page.getByTestId('share-print').click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('main section').filter({ visible: true })).toHaveCount(1);
  await expect(page.locator('#fit')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(page.locator('#batch-and-memory')).toBeVisible();
  const line = page.getByTestId('printed-settings');
  await expect(line).toContainText('units per layer 8 · ');
  await expect(line).toContainText('seed 3');
  await expect(line).toContainText(`${linked}#fit`);
  // Afterwards all sections are printed again.
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('#model')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(line).toHaveCount(0);
  await expect(page.locator('#batch-and-memory')).toBeHidden();
});

test('a link on paper names only what the reader has opened, also where passages must be opened for printing', async ({
  page,
}) => {
  await ready(page);
  await page.evaluate(() => {
    window.print = () => undefined;
    Reflect.set(window, 'kept', CSS.supports);
    CSS.supports = () => false;
  });
  await page.getByTestId('share-fit').click();
  await page.getByTestId('share-print').click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#batch-and-memory')).toBeVisible();
  await expect(page.getByTestId('printed-settings')).toContainText(`${linked}#fit`);
  await page.evaluate(() => {
    dispatchEvent(new Event('afterprint'));
    CSS.supports = Reflect.get(window, 'kept') as typeof CSS.supports;
  });
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('#batch-and-memory')).toBeHidden();
});

test('a link opens the section with its settings, seed and passages; its QR code says the same', async ({
  page,
}) => {
  const context = page.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await ready(page);
  await page.getByTestId('batch-and-memory').locator('summary').first().click();
  await page.getByTestId('share-fit').click();
  const link = await page.getByTestId('share-link').inputValue();
  expect(link).toContain(`${linked}&open=batch-and-memory#fit`);
  await page.getByTestId('share-copy').click();
  await expect(page.getByTestId('share-copy')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  // Without a clipboard, the link is selected.
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  );
  await page.getByTestId('share-copy').click();
  await expect(page.getByTestId('share-copy')).toHaveText('Selected: copy it by hand');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);

  const code = page.getByTestId('share-qr');
  await expect(code).toHaveAccessibleName(`QR code of the link ${link}`);
  const size = 300;
  const pixels = await code.evaluate(async (svg, width) => {
    const image = new Image();
    const copy = svg.cloneNode(true) as SVGElement;
    copy.setAttribute('width', `${width}`);
    copy.setAttribute('height', `${width}`);
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    await image.decode();
    const canvas = new OffscreenCanvas(width, width).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    // As text: a list of so many numbers would take seconds on its way.
    const { data } = canvas?.getImageData(0, 0, width, width) ?? { data: [] };
    return btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(''));
  }, size);
  expect(jsQR(Uint8ClampedArray.from(Buffer.from(pixels, 'base64')), size, size)?.data).toBe(link);
  await page.getByTestId('share-close').click();
  await page.evaluate(() => Reflect.deleteProperty(navigator, 'clipboard'));
  await page.getByTestId('batch-and-memory').locator('summary').first().click();

  const other = await context.newPage();
  await other.goto(link);
  await expectEngine(other, 'simd');
  await expect(other.locator('#batch-and-memory')).toBeVisible();
  await expect(other.locator('#learning-rate-schedule')).toBeHidden();
  await expect(other.getByTestId('seed-input')).toHaveValue('3');
  await expect(other.getByTestId('link-faults')).toHaveCount(0);
  await expect.poll(() => top(other, '#fit')).toBeLessThan(120);
  expect(await top(other, '#fit')).toBeGreaterThan(-20);
  // The address does not follow the passages, so it does not name them any more.
  expect(new URL(other.url()).search).toBe(linked);
  await other.close();
});

test('two browsers get the same fingerprint from the same seed, and another one from another seed', async ({
  browser,
  page,
}) => {
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(`/?lang=en&engine=simd&${settings}`);
  const prints: (string | null)[] = [];
  for (const [tab, seed] of [
    [other, 3],
    [page, 3],
    [page, 6],
  ] as const) {
    await expectEngine(tab, 'simd');
    await tab.getByTestId('seed-input').fill(String(seed));
    await fitToEnd(tab);
    await expect(tab.getByTestId('fingerprint')).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    prints.push(await tab.getByTestId('fingerprint').textContent());
  }
  await context.close();
  expect(prints[1]).toBe(prints[0]);
  expect(prints[2]).not.toBe(prints[0]);
});
