import { expectEngine, expectNumber, expectStatus } from './testing/handles';
import { expect, test } from './testing/page';

const small = 'engine=simd&samples=200&units=4&layers=1&length=10&output=2';

test('finished fits outlive a reload: settings, seed and errors, and a word on the model that is gone', async ({
  page,
}) => {
  await page.goto(`/?lang=en&seed=9&${small}`);
  await expectEngine(page, 'simd');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  await page.getByTestId('evaluate-run').click();
  const mae = await expectNumber(page.getByTestId('evaluate-mae'));
  const name = 'Fit 1: 1 × 4 units, seed 9, 20 of 20 updates';
  await expect(page.getByTestId('evaluate-model')).toHaveText(name);
  const print = await page.getByTestId('fingerprint').textContent();
  await page.reload();
  const row = page
    .getByTestId('fit-history')
    .locator('tbody tr')
    .filter({ hasText: /^\d+\. / });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('seed 9');
  await expect(row).toContainText('earlier visit');
  await expect(row.locator('td').nth(1)).toHaveText(mae.toFixed(4));
  await expect(page.getByTestId('fit-status')).toHaveText(/the model of the last one is gone/);
  // Fitted again from its seed, it is the same model, whatever the fields say.
  await expectEngine(page, 'simd');
  await page.getByTestId('seed-input').fill('10');
  await page.getByTestId('fit-repeat-1').click();
  await expectStatus(page, 'done');
  await expect(page.getByTestId('fit-repeated')).toHaveAttribute('data-same', 'true');
  await expect(page.getByTestId('fit-repeated')).toContainText(print ?? 'no fingerprint');
  await expect(page.getByTestId('fingerprint')).toHaveText(print ?? '');
  await expect(page.getByTestId('fit-planned')).toContainText('Fit 1 again, with its settings and seed');
  await expect(page.getByTestId('seed-input')).toHaveValue('10');
  await expect(page.getByTestId('evaluate-model')).toHaveText(/^Fit 2: .*seed 9/);
  expect(await expectNumber(page.getByTestId('evaluate-mae'))).toBe(mae);
  await page.getByRole('button', { name: 'Forget the fits of earlier visits' }).click();
  await expect(row).toHaveCount(1);
  await page.reload();
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('2. 200');
});

test('fits of two tabs outlive each other’s, under different numbers', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`/?lang=en&${small}`);
    await expectEngine(tab, 'simd');
  }
  for (const tab of [page, other]) {
    await tab.bringToFront();
    await tab.getByTestId('fit-start').click();
    await expectStatus(tab, 'done');
  }
  await page.reload();
  const rows = page
    .getByTestId('fit-history')
    .locator('tbody tr')
    .filter({ hasText: /^\d+\. / });
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('1. 200');
  await expect(rows.last()).toContainText('2. 200');
});
