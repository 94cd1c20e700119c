import type { Page } from '@playwright/test';
import { expectEngine } from './testing/handles';
import { expect, test } from './testing/page';

const place = (page: Page) => page.getByTestId('show-place');
const top = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);

/** The page with all its sections and what a class needs. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expectEngine(page, 'simd');
  await expect(page.getByTestId('share-fit')).toBeAttached();
}

/** Step and number of steps, as the bar says. */
async function step(page: Page): Promise<readonly [number, number]> {
  const [, at, of] = /(\d+)\D+(\d+)\D*$/.exec((await place(page).textContent()) ?? '') ?? [];
  return [Number(at), Number(of)];
}

test('F8 begins a show: one section in large type; keys of a clicker lead on; Escape leads back to the place', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, '/?lang=en');
  await page
    .locator('#model h3')
    .nth(1)
    .evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  const before = await top(page, '#model');

  await page.keyboard.press('F8');
  await expect(place(page)).toHaveText(/^7\.3 Define and compile the model · \d+ of \d+$/);
  await expect(page.locator('main section').filter({ visible: true })).toHaveCount(1);
  await expect(page.getByRole('banner')).toBeHidden();
  expect(await page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');
  // Without a step, the show ends where it began.
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('show')).toHaveCount(0);
  await expect(page.locator('main section').filter({ visible: true })).not.toHaveCount(1);
  await expect.poll(() => top(page, '#model')).toBeCloseTo(before, 0);

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
  expect(await step(page)).toEqual([2, steps]);
  await page.keyboard.press('ArrowRight');
  expect(await step(page)).toEqual([3, steps]);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('PageUp');
  expect(await step(page)).toEqual([1, steps]);
  // Back from the first step is the last of the section before, and on from there is the first again.
  await page.keyboard.press('PageUp');
  await expect(place(page)).toContainText('7.0 ');
  const [last, of] = await step(page);
  expect(last).toBe(of);
  await page.keyboard.press('PageDown');
  await expect(place(page)).toContainText('7.1 Why depth? · 1 of');
  await page.getByTestId('show-next').click();
  expect((await step(page))[0]).toBe(2);

  // After steps the article is at the passage that was shown last.
  const first = await page.evaluate(() => {
    const passages = [...document.querySelectorAll('#why-depth :is(p, h3, figure)')];
    const shown = passages.findIndex((one) => one.getBoundingClientRect().bottom > 16);
    return shown;
  });
  await page.getByTestId('show-end').click();
  await expect(page.getByTestId('show')).toHaveCount(0);
  await expect
    .poll(() =>
      page.evaluate(
        (index) =>
          [...document.querySelectorAll('#why-depth :is(p, h3, figure)')][index].getBoundingClientRect().top,
        first,
      ),
    )
    .toBeLessThan(200);
});
