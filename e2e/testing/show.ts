/** What the browser tests of the show share. */
import type { Page } from '@playwright/test';
import { expectEngine } from './handles';
import { expect } from './page';

/** What the bar says. */
export const place = (page: Page) => page.getByTestId('show-place');
/** In pixels below the top of the screen. */
export const top = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);

/** Waits until the page has all its sections and what a class needs. */
export async function ready(page: Page): Promise<void> {
  await expectEngine(page, 'simd');
  await expect(page.getByTestId('share-fit')).toBeAttached();
}

export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await ready(page);
}

/** Step and number of steps, as the bar says. */
export async function step(page: Page): Promise<readonly [number, number]> {
  const [, at, of] = /(\d+)\D+(\d+)\D*$/.exec((await place(page).textContent()) ?? '') ?? [];
  return [Number(at), Number(of)];
}

/** Begins the show with a section, by the dialog in its heading. */
export async function show(page: Page, slug: string): Promise<void> {
  await page.getByTestId(`share-${slug}`).click();
  await page.getByTestId('share-show').click();
  await expect(place(page)).toBeVisible();
}

/** Waits until the show is at a step. */
export const expectStep = (page: Page, wanted: number): Promise<void> =>
  expect.poll(async () => (await step(page))[0]).toBe(wanted);
