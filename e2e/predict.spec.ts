import { expectEngine, expectNumber, expectStatus, smallFit } from './testing/handles';
import { expect, test } from './testing/page';

test('the shipped model forecasts until the learner’s model does', async ({ page }) => {
  await page.goto(`/?lang=en&engine=reference&samples=40&${smallFit}`);
  await expectEngine(page, 'reference');
  const shipped = page.getByTestId('predict-shipped');
  const table = page.getByTestId('predict-shipped-table').locator('tbody tr');
  const own = page.getByTestId('predict-table').locator('tbody tr');
  await expect(shipped).toContainText('The wave has period 16 timesteps');
  await expect(table).toHaveCount(5);
  await expect(page.getByTestId('predict-mae')).toHaveText('–');
  await expect(own).toHaveCount(0);

  const before = await table.allTextContents();
  await page.getByTestId('predict-shipped-next').click();
  await expect(shipped).not.toContainText('The wave has period 16 timesteps, decay 0.084');
  expect(await table.allTextContents()).not.toEqual(before);

  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  await page.getByTestId('predict-run').click();
  await expectNumber(page.getByTestId('predict-mae'));
  await expect(own).toHaveCount(5);
  await expect(shipped).toBeHidden();
  await expect(page.getByTestId('predict-shipped-table')).toBeHidden();
});

test('the question forecasts three waves to find where 0.5 is better', async ({ page }) => {
  await page.goto('/?lang=en');
  const verdict = page.getByTestId('question-predict-verdict');
  await page.getByTestId('question-predict-none').check();
  await expect(verdict).toHaveAttribute('data-right', 'false');
  await expect(verdict).toContainText('smaller error on average');
  await page.getByTestId('question-predict-dying').check();
  await expect(verdict).toHaveAttribute('data-right', 'true');
});

test.describe('without the page’s weights', () => {
  test.use({ allowErrors: /chapter\.bin|Failed to load resource/ });
  test('the section waits for a fit, and the question says what is missing', async ({ page }) => {
    await page.route('**/weights/chapter.bin', (route) => route.abort());
    await page.goto('/?lang=en');
    await expect(page.getByTestId('predict-shipped')).toBeHidden();
    await page.getByTestId('question-predict-none').check();
    const question = page.getByTestId('question-predict');
    await expect(question).toContainText('weights/chapter.bin has not arrived');
    await page.unroute('**/weights/chapter.bin');
    await question.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByTestId('question-predict-verdict')).toHaveAttribute('data-right', 'false');
    await expect(page.getByTestId('predict-shipped')).toBeVisible();
  });
});
