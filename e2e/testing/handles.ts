/** The page's handles, as `ARCHITECTURE.md` promises them. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './page';

/** A fit small enough for software rendering: length 20, 8 units, learning rate 0.01. */
export const smallFit = 'length=20&units=8&lr=0.01';

const status = (page: Page): Locator => page.getByTestId('fit-status');

/** Waits until all sections are rendered. */
export const expectComplete = (page: Page): Promise<void> =>
  expect(page.locator('main footer')).toBeAttached();

/** Waits until all sections are rendered and the engine has started, and expects it to be `engine`. */
export async function expectEngine(page: Page, engine: string): Promise<void> {
  await expectComplete(page);
  await expect(page.getByTestId('engine-active')).toHaveAttribute('data-engine', engine);
}

/** Opens a folded passage, where it is closed. */
export async function unfold(page: Page, id: string): Promise<void> {
  const passage = page.getByTestId(id);
  // By key: the page may move while the mouse is on its way.
  if ((await passage.getAttribute('open')) === null) await passage.locator('> summary').press('Enter');
}

/** Opens the header's settings: engine, arithmetic, seed. */
export async function openSettings(page: Page): Promise<void> {
  const word = page.getByTestId('settings-open');
  if ((await word.getAttribute('aria-expanded')) !== 'true') await word.click();
  await expect(page.getByTestId('engine-select')).toBeVisible();
}

/** Brings the chapter's settings and its seed back. */
export async function chapterSettings(page: Page): Promise<void> {
  await expectComplete(page);
  await openSettings(page);
  await page.getByTestId('back-to-chapter').click();
  await page.getByTestId('settings-open').click();
}

export async function chooseEngine(page: Page, engine: string): Promise<void> {
  await openSettings(page);
  await page.getByTestId('engine-select').selectOption(engine);
}

export async function expectStatus(
  page: Page,
  wanted: 'idle' | 'running' | 'paused' | 'done' | 'failed',
  within?: { readonly timeout: number },
): Promise<void> {
  await expect(status(page)).toHaveAttribute('data-status', wanted, within);
}

/** The rows of the learner's fits, which are numbered. */
export const ownFits = (page: Page): Locator =>
  page
    .getByTestId('fit-history')
    .locator('tbody tr')
    .filter({ hasText: /^\d+\. / });

/** The number of the newest of them, 0 before the first; the list holds twelve. */
export async function newestFit(page: Page): Promise<number> {
  return Number.parseInt((await ownFits(page).allTextContents()).at(-1) ?? '0');
}

export const expectNewestFit = (page: Page, number: number): Promise<void> =>
  expect(ownFits(page).last()).toHaveText(new RegExp(`^${number}\\. `));

/** Fits with the settings as they stand, to the end, also where the page has fitted before. */
export async function fitToEnd(page: Page): Promise<void> {
  await expectComplete(page);
  const before = await newestFit(page);
  await page.getByTestId('fit-start').click();
  // A fit that has failed in between had a number, too.
  await expect.poll(() => newestFit(page)).toBeGreaterThan(before);
  await expectStatus(page, 'done');
}

/** Reads the number in a handle. */
async function numberIn(locator: Locator): Promise<number> {
  return Number((await locator.textContent()) ?? '');
}

/** Waits until a handle contains a number. */
export async function expectNumber(locator: Locator): Promise<number> {
  await expect(locator).toHaveText(/^[−-]?\d+(\.\d+)?$/);
  return numberIn(locator);
}
