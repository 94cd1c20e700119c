import type { Locator, Page } from '@playwright/test';
import { expectEngine, expectNumber, expectStatus, smallFit } from './testing/handles';
import { expect, test } from './testing/page';

const status = (page: Page): Locator => page.getByTestId('comparison-status');

/** Starts a comparison and waits for its end. @returns the errors as written */
async function compare(page: Page): Promise<{ one: string; many: string }> {
  await page.getByTestId('comparison-start').click();
  await expect(status(page)).toHaveAttribute('data-status', 'done');
  const [one, many] = await Promise.all(
    (['many-to-one', 'many-to-many'] as const).map((variant) =>
      page.getByTestId(`comparison-mae-${variant}`).textContent(),
    ),
  );
  return { one: one ?? '', many: many ?? '' };
}

test('both models are trained on the same data; the errors are those of a repetition, and of 7.5', async ({
  page,
}) => {
  await page.goto(`/?lang=en&engine=simd&seed=5&samples=200&${smallFit}`);
  await expectEngine(page, 'simd');
  await page.getByTestId('comparison-start').scrollIntoViewIfNeeded();
  const first = await compare(page);
  expect(Number(first.one)).toBeGreaterThan(0);
  expect(first.many).not.toBe(first.one);
  await expect(page.getByTestId('comparison-verdict')).toContainText(
    `many-to-many ${first.many}, many-to-one ${first.one}; with seed 5`,
  );
  await expect(page.getByTestId('comparison-table').getByRole('row')).toHaveCount(4);
  // The learner has no run: a comparison is none.
  await expectStatus(page, 'idle');

  expect(await compare(page)).toEqual(first);

  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  expect((await expectNumber(page.getByTestId('evaluate-mae'))).toFixed(4)).toBe(first.one);
});

test('three seeds give an interval and a row each', async ({ page }) => {
  await page.goto(`/?lang=en&engine=simd&seed=5&samples=40&${smallFit}`);
  await page.getByTestId('comparison-start').scrollIntoViewIfNeeded();
  await page.getByTestId('comparison-seeds-3').check();
  await compare(page);
  const rows = page.getByTestId('comparison-by-seed').locator('tbody').getByRole('row');
  await expect(rows.getByRole('rowheader')).toHaveText(['5', '6', '7']);
  await expect(page.getByTestId('comparison-verdict')).toContainText('means of 3 seeds');
});

test('stop acts at once, also while a fit of 7.4 runs, which goes on', async ({ page }) => {
  await page.goto(`/?lang=en&engine=simd&samples=1000000&${smallFit}`);
  await expectEngine(page, 'simd');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'running');
  await page.getByTestId('comparison-start').scrollIntoViewIfNeeded();
  await page.getByTestId('comparison-start').click();
  await expect(status(page)).toContainText('Fitting many-to-one, seed 7');
  await page.getByTestId('comparison-stop').click();
  await expect(status(page)).toHaveAttribute('data-status', 'stopped');
  await expectStatus(page, 'running');
  // Its worker is gone.
  await expect.poll(() => page.workers().length).toBe(1);
});

test('a worker that ends during a comparison is a sentence with a retry', async ({ page }) => {
  await page.goto(`/?lang=en&engine=simd&samples=1000000&${smallFit}`);
  await expectEngine(page, 'simd');
  await page.getByTestId('comparison-start').scrollIntoViewIfNeeded();
  await page.getByTestId('comparison-start').click();
  await expect(status(page)).toContainText('Fitting many-to-one');
  await page.workers()[1].evaluate(() => close());
  await expect(status(page)).toHaveAttribute('data-status', 'failed', { timeout: 30_000 });
  await page.getByTestId('comparison').getByRole('button', { name: 'Try again' }).click();
  await expect(status(page)).toHaveAttribute('data-status', 'running');
});

test('the forecast fed back ten times is what core/lstm computes', async ({ page }) => {
  await page.goto('/?lang=en');
  const figure = page.getByTestId('further-figure');
  await page.locator('#fifty-ahead').scrollIntoViewIfNeeded();
  await figure.getByText('numbers').last().click();
});
