import type { Page } from '@playwright/test';
import { expectComplete, expectNumber, fitToEnd } from './testing/handles';
import { expect, onePage } from './testing/page';

const address = '/?lang=en&samples=200&length=20&units=4';
const test = onePage(address);

/** How far a paragraph in the middle of 7.5 is from the top of the screen, in pixels. */
const place = (page: Page): Promise<number> =>
  page
    .locator('#evaluate p')
    .filter({ visible: true })
    .nth(6)
    .evaluate((paragraph) => paragraph.getBoundingClientRect().top);

/** Scrolls that paragraph to a little below the top of the screen, and returns its position. */
async function readOn(page: Page): Promise<number> {
  await page
    .locator('#evaluate p')
    .filter({ visible: true })
    .nth(6)
    .evaluate((paragraph) =>
      scrollBy({ top: paragraph.getBoundingClientRect().top - 150, behavior: 'instant' }),
    );
  return place(page);
}

/** Expects the paragraph at a position, also after the figures around it have been drawn. */
async function expectBackAt(page: Page, before: number): Promise<void> {
  await expectComplete(page);
  await expect.poll(async () => Math.abs((await place(page)) - before)).toBeLessThan(100);
  await page.waitForFunction(() => document.querySelectorAll('#fit .recharts-surface').length > 0);
  expect(Math.abs((await place(page)) - before)).toBeLessThan(100);
}

/** Leads to a section by the address, or to none. */
async function leadTo(page: Page, hash: string): Promise<void> {
  // From the same address, only the place would change.
  await page.goto('about:blank');
  await page.goto(address + hash);
  await expectComplete(page);
}

for (const [width, height, hashes] of [
  [390, 844, ['', '#fit']],
  [1280, 720, ['#fit']],
] as const) {
  test(`a reload restores the reader’s place, also where the address names another one, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const hash of hashes) {
      await leadTo(page, hash);
      const before = await readOn(page);
      await page.reload();
      await expectBackAt(page, before);
    }
  });
}

test('going back from another page leads to the same place', async ({ page }) => {
  await expectComplete(page);
  const before = await readOn(page);
  await page.goto('about:blank');
  await page.goBack();
  await expectBackAt(page, before);
});

test('a result that is missing after the reload does not change the reader’s place', async ({ page }) => {
  await expectComplete(page);
  await fitToEnd(page);
  await page.getByTestId('evaluate-run').click();
  await expectNumber(page.getByTestId('evaluate-mae'));
  const question = page.locator('#evaluate fieldset').last();
  await question.scrollIntoViewIfNeeded();
  const legend = () => question.evaluate((element) => element.getBoundingClientRect().top);
  const before = await legend();
  await page.reload();
  await expectComplete(page);
  await expect.poll(async () => Math.abs((await legend()) - before)).toBeLessThan(100);
});

test('a new visit in the same tab begins at the top', async ({ page }) => {
  await expectComplete(page);
  await readOn(page);
  await page.goto('about:blank');
  await page.goto(address);
  await expectComplete(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('an address that changes soon after the page has opened is followed, into a folded passage, too', async ({
  page,
}) => {
  await leadTo(page, '#flat-forecast');
  await expect(page.locator('#flat-forecast')).toBeInViewport();
  await page.evaluate(() => location.assign('#ndim-error'));
  await expect(page.locator('#ndim-error')).toBeInViewport();
  // Until all parts have their height, the page keeps a place by scrolling.
  for (let frame = 0; frame < 10; frame += 1) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await expect(page.locator('#ndim-error')).toBeInViewport({ timeout: 1 });
  }
});

test('nothing is restored for a reader who scrolls while the page reloads', async ({ page }) => {
  for (const hash of ['', '#fit']) {
    await leadTo(page, hash);
    await readOn(page);
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/all-panels-.*\.js$/, async (route) => {
      await released;
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    await expect(page.locator('#overview').getByRole('heading', { level: 2 })).toBeVisible();
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 240);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(240);
    release();
    await expectComplete(page);
    expect(await page.evaluate(() => scrollY)).toBe(240);
    await page.unrouteAll();
  }
});
