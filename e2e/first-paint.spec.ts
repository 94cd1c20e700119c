import type { Page } from '@playwright/test';
import { expectEngine } from './testing/handles';
import { expect, test } from './testing/page';

const handles = [
  ...['engine-select', 'engine-active', 'seed-input', 'language-select', 'theme-select'],
  ...[
    'fit-start',
    'fit-pause',
    'fit-step',
    'fit-stop',
    'fit-progress',
    'fit-status',
    'fit-loss',
    'fit-seconds',
  ],
  ...['evaluate-run', 'evaluate-mae', 'predict-run', 'predict-mae', 'predict-table'],
];

const worker = /\/host-.*\.js$/;
const sections = /\/(all-panels|sections-(en|zh))-.*\.js$/;
const plottingLibrary = /\/LineDrawing-.*\.js$/;

/** Delays files of the page until the returned function is called. */
async function keepBack(page: Page, ...files: readonly RegExp[]): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  for (const file of files) {
    await page.route(file, async (route) => {
      await released;
      await route.continue();
    });
  }
  return release;
}

for (const lang of ['en', 'zh-CN']) {
  test(`text and a figure are there before anything heavy, and all handles after it, ${lang}`, async ({
    page,
  }) => {
    const release = await keepBack(page, worker, sections, plottingLibrary);
    await page.goto(`/?lang=${lang}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('figure').first().getByRole('img')).toBeVisible();
    await expect(page.locator('#overview').getByRole('heading', { level: 2 })).toBeVisible();
    await expect(page.locator('#fit')).toHaveCount(0);
    release();
    for (const handle of handles) await expect(page.getByTestId(handle)).toBeAttached();
    await expectEngine(page, 'simd');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
}

test('sections loaded after a change of language are in the new language', async ({ page }) => {
  const release = await keepBack(page, sections);
  await page.goto('/?lang=en');
  await page.getByTestId('language-select').selectOption('zh-CN');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  release();
  await expect(page.getByTestId('fit-start')).toHaveText('开始拟合');
  await page.getByTestId('language-select').selectOption('en');
  await expect(page.getByTestId('fit-start')).toHaveText('Fit');
});

test('a link to a section that is loaded later leads to it', async ({ page }) => {
  const release = await keepBack(page, sections);
  await page.goto('/?lang=en#evaluate');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  release();
  await expect(page.locator('#evaluate').getByRole('heading', { level: 2 })).toBeInViewport();
});

test.describe('sections that cannot be fetched', () => {
  test.use({ allowErrors: /Failed to (load resource|fetch)/ });
  test('leave the first section readable, with a sentence at its end', async ({ page }) => {
    await page.route(sections, (route) => route.abort());
    await page.goto('/?lang=en');
    await expect(page.getByText('A part of the page could not be loaded.')).toBeVisible();
    await expect(page.locator('#overview').getByRole('heading', { level: 2 })).toBeVisible();
  });
});
