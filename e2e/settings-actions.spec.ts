import { expectEngine, expectStatus, openSettings, smallFit } from './testing/handles';
import { expect, onePage } from './testing/page';

const test = onePage(`/?lang=en&engine=simd&samples=40&seed=9&${smallFit}`);

const entries = () => [...Object.keys(localStorage), ...Object.keys(sessionStorage)];

test('what the browser keeps is forgotten after one question, and the page says what it did', async ({
  page,
}) => {
  await expectEngine(page, 'simd');
  await page.getByTestId('theme-select').selectOption('dark');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  expect(await page.evaluate(entries)).toContain('ringdown.runs');
  await openSettings(page);
  await page.getByTestId('forget-all').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  expect(await page.evaluate(entries)).toContain('ringdown.theme');
  await page.getByTestId('forget-all').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget it' }).click();
  await expect(page.getByTestId('forgotten')).toHaveText(/^Forgotten: \d+ entries\./);
  expect((await page.evaluate(entries)).filter((name) => name !== 'ringdown.place')).toEqual([]);
  await expect(page.getByTestId('theme-select')).toHaveValue('system');
  // The model of this visit is still there.
  await page.getByTestId('evaluate-run').click();
  await expect(page.getByTestId('evaluate-model')).toHaveText(/^Fit 1:/);
});

test('one press brings the chapter’s settings back, and says so', async ({ page }) => {
  await expectEngine(page, 'simd');
  await openSettings(page);
  await page.getByTestId('back-to-chapter').click();
  await expect(page.getByTestId('seed-input')).toHaveValue('7');
  await expect(page.getByText('have the chapter’s settings, and seed 7').first()).toBeVisible();
  await expect(page.getByTestId('model-units')).toHaveValue('20');
  await expect.poll(() => new URL(page.url()).search).toBe('?engine=simd&lang=en');
  await expectEngine(page, 'simd');
});
