import type { Page } from '@playwright/test';
import { fromDisk } from './testing/dist';
import { expectEngine, expectStatus } from './testing/handles';
import { expect, test } from './testing/page';

async function fingerprintOf(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await expectEngine(page, 'simd');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  await expect(page.getByTestId('fingerprint')).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  return page.getByTestId('fingerprint').innerText();
}

test('the page in one file, opened from the disk, trains the same model as the hosted page', async ({
  page,
}) => {
  const query = '?lang=en&engine=simd&samples=200&length=10&output=2&units=8&seed=5';
  const hosted = await fingerprintOf(page, `/${query}`);
  await expect(page.getByTestId('single-file')).toHaveText(
    /^Download this page as one file \([12]\.\d MB\)$/,
  );
  await expect(page.getByTestId('teach')).toHaveAttribute('href', './teach.html');
  expect(await fingerprintOf(page, `${fromDisk('ringdown.html')}${query}`)).toBe(hosted);
  // The page's own model, a figure whose code comes late, several workers, the other language.
  const predict = page.locator('#predict');
  await predict.scrollIntoViewIfNeeded();
  await expect(predict.getByTestId('predict-shipped')).toBeVisible();
  const race = page.locator('#depth-race');
  await race.scrollIntoViewIfNeeded();
  await page.getByTestId('race-guess-show').click();
  await page.getByTestId('race-start').click();
  await expect(page.getByTestId('race-status')).toHaveAttribute('data-status', 'over', { timeout: 80_000 });
  await expect(race.locator('[data-drawn=true]').first()).toBeVisible();
  // A link to a file is of use on one computer only, so it has no QR code.
  await page.getByTestId('share-fit').click();
  await expect(page.getByTestId('share')).toContainText('The link opens the file on this computer.');
  await expect(page.getByTestId('share-qr')).toHaveCount(0);
  await page.getByTestId('share-close').click();
  await page.getByTestId('language-select').selectOption('zh-CN');
  await expect(page.getByTestId('fit-start')).toHaveText('重新拟合');
  // It offers no file that may not be there.
  await expect(page.getByTestId('single-file')).toHaveCount(0);
  await expect(page.getByTestId('teach')).toHaveCount(0);
});

test.describe('the hosted page, opened from the disk', () => {
  // Browsers refuse its scripts and its style, and say so.
  test.use({ allowErrors: /from origin 'null' has been blocked|net::ERR_FAILED/ });

  test('says in both languages which file opens from there', async ({ page }) => {
    await page.goto(`${fromDisk('index.html')}?seed=9#fit`);
    await expect(page.getByText('This page has been opened from the disk')).toBeVisible();
    await expect(page.getByText('本页是直接从磁盘打开的')).toBeVisible();
    await expect(page.getByText('The chapter is loading.')).toHaveCount(0);
    await page.getByRole('link', { name: 'ringdown.html' }).first().click();
    // The link keeps the settings and the place, which a link of the teacher's pages names.
    await expect(page.getByTestId('seed-input')).toHaveValue('9');
    await expect(page.locator('#fit h2')).toBeInViewport();

    // The teacher's page needs no host.
    await page.goto(fromDisk('teach.html'));
    await expect(page.locator('nav')).toHaveCSS('display', 'flex');
    await page.getByRole('link', { name: '中文' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });
});
