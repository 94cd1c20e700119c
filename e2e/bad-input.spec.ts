import { settingNames, settingsTable } from '../src/settings/settings';
import { expectEngine, expectStatus, smallFit } from './testing/handles';
import { expect, test } from './testing/page';

test('a wrong value shows the allowed range, and the last good one stays in force', async ({ page }) => {
  await page.goto('/?lang=en');
  const units = page.locator('#model').getByLabel('units per layer');
  await units.fill('24');
  await units.fill('999');
  await expect(units).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#model')).toContainText('1 to 256');
  await expect(page.locator('#model')).toContainText('Still in force: 24');
  await units.fill('30');
  await expect(units).toHaveAttribute('aria-invalid', 'false');
});

test('a wrong link says so at the top, names the ranges, and the page works with what is good', async ({
  page,
}) => {
  const query = settingNames
    .flatMap((name) => {
      const range = settingsTable[name];
      return 'urlKey' in range && name !== 'units' ? [`${range.urlKey}=-5`] : [];
    })
    .join('&');
  await page.goto(`/?lang=en&engine=abacus&relaxed=yes&units=8&${query}`);
  const notice = page
    .getByText('This page’s link carries values that cannot be used:')
    .locator('xpath=../..');
  await expect(notice).toContainText('training sequences: whole numbers from 10 to 1,000,000');
  await expect(notice).toContainText('learning rate: 0.00001 to 1');
  await expect(notice).toContainText('engine=abacus');
  await expect(notice).toContainText('relaxed=yes');
  await expect(notice).not.toContainText('units per layer');
  await expectEngine(page, 'simd');
});

test('an engine that cannot run says why, and the page offers one that can', async ({ page }) => {
  await page.goto('/?lang=en&engine=webgl');
  await expect(page.getByText('This engine cannot run here.')).toBeVisible();
  await expect(page.getByText('this browser offers no WebGL 2 to a worker')).toBeVisible();
  await page.getByRole('button', { name: 'Let the page choose' }).click();
  await expectEngine(page, 'simd');
  await expect(page.getByText('This engine cannot run here.')).toBeHidden();
});

test('evaluating and forecasting before any fit say what to do first', async ({ page }) => {
  await page.goto('/?lang=en');
  await page.getByTestId('evaluate-run').click();
  await expect(page.locator('#evaluate')).toContainText('There is no trained model yet.');
  await page.getByTestId('predict-run').click();
  await expect(page.locator('#predict')).toContainText('There is no trained model yet.');
});

test.describe('a worker that cannot be loaded', () => {
  test.use({ allowErrors: /host|Failed to load resource/ });
  test('is a sentence, and a retry starts a fresh one', async ({ page }) => {
    await page.route(/host-.*\.js/, (route) => route.abort());
    await page.goto(`/?lang=en&samples=20&${smallFit}`);
    const sentence = page
      .getByText('The background thread that trains has ended, or could not be loaded.')
      .first();
    await expect(sentence).toBeVisible();
    await page.unroute(/host-.*\.js/);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expectEngine(page, 'simd');
    await page.getByTestId('fit-start').click();
    await expectStatus(page, 'done');
  });
});
