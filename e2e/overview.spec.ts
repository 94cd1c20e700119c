import { chapterSettings, expectEngine, fitToEnd } from './testing/handles';
import { expect, onePage, test as alone } from './testing/page';

const test = onePage('/?lang=en&engine=simd');

const offBy = /the forecast is off by (0\.\d{4})/;

test('the forecast follows the wave, and the page says when the wave is outside the training ranges', async ({
  page,
}) => {
  const forecast = page.getByTestId('overview-forecast');
  const drawing = page.getByTestId('overview-figure').getByRole('img');
  await expect(drawing).toHaveAccessibleName(/forecast of the last 5 points is off by 0\.\d{4}/);
  await expect(forecast).not.toContainText('none of those');
  await page.getByTestId('overview-decay').fill('0.15');
  await expect(forecast).toContainText('none of those');
  await page.getByTestId('overview-decay').fill('0.1');
  await expect(forecast).not.toContainText('none of those');
});

test('the numbers behind the drawing, and the code with the sliders’ values', async ({ page }) => {
  await page.getByTestId('overview-period').fill('20');
  await page.getByTestId('overview-decay').fill('0.1');
  const rows = page.getByTestId('overview-numbers').getByRole('row');
  await page.getByTestId('overview-numbers').getByText('Show the numbers').click();
  // The first three and the last eight, with the forecast, and a row that says how many are between them.
  await expect(rows).toHaveCount(13);
  await expect(rows.nth(12)).toHaveText(/^540\.4979(0\.\d{4})$/);
  await page.getByTestId('overview-numbers').getByRole('button', { name: 'Show all 55 rows' }).click();
  await expect(rows).toHaveCount(56);
  await expect(rows.nth(6)).toHaveText(/^50\.8033–$/);
  await expect(rows.nth(55)).toHaveText(/^540\.4979(0\.\d{4})$/);
  await expect(page.getByTestId('overview-program')).toContainText('period, decay = 20, 0.1');
});

test('the question is answered by the shipped model, for a wrong and the right choice', async ({ page }) => {
  const verdict = page.getByTestId('question-overview-verdict');
  await page.getByTestId('question-overview-dying').check();
  await expect(verdict).toContainText('Not quite. Its error is the smaller one by far');
  await expect(verdict).toContainText(/dies fast the model is off by 0\.\d{4} and 0\.5 by 0\.\d{4}/);
  await page.getByTestId('question-overview-lively').check();
  await expect(verdict).toContainText('Right.');
});

test('a guess about a wave outside the training periods, and what the model does', async ({ page }) => {
  await expect(page.getByTestId('overview-forecast')).toHaveText(offBy);
  const guess = page.getByTestId('overview-stranger');
  await guess.getByLabel('Something near 0.5').check();
  await page.getByTestId('overview-stranger-guess').click();
  const truth = page.getByTestId('overview-stranger-truth');
  await expect(truth).toHaveText(
    /^Not so\. It shoots far beyond the wave: off by 0\.\d{4} on average, where always answering 0\.5 is off by 0\.\d{4}\.$/,
  );
  // The question stays beside the truth.
  await expect(truth.locator('..')).toContainText('slower than any it has met?');
  const [mae, half] = ((await truth.textContent()) ?? '').match(/0\.\d{4}/g)?.map(Number) ?? [];
  expect(mae).toBeGreaterThan(4 * half);
  await expect(page.getByTestId('overview-stranger-figure').getByRole('img')).toBeVisible();
});

test('once the learner has a model, the first figure can show it, and a later change of the settings is said', async ({
  page,
}) => {
  await expectEngine(page, 'simd');
  await page.getByTestId('examples-view-settings').check();
  await page.locator('#examples').getByLabel('input timesteps').fill('20');
  await page.locator('#fit').getByLabel('training sequences').fill('100');
  const figure = page.getByTestId('overview-figure');
  const forecast = page.getByTestId('overview-forecast');
  await expect(forecast).toHaveText(offBy);
  const ofPage = await forecast.textContent();
  await expect(page.getByTestId('overview-model-own')).toHaveCount(0);
  await fitToEnd(page);
  await page.getByTestId('overview-model-own').check();
  // This model reads 20 points.
  await expect(figure.getByRole('img')).toHaveAccessibleName(/over 25 timesteps/);
  await expect(figure).toContainText('The model that you have fitted.');
  await expect(forecast).not.toHaveText(ofPage ?? '');
  await page.locator('#fit').getByLabel('learning rate').fill('0.02');
  await expect(figure).toContainText('They differ in: learning rate.');
  await page.getByTestId('overview-model-shipped').check();
  await expect(forecast).toHaveText(ofPage ?? '');
});

test('the shipped weights equal the result of the fit in this browser, to the bit', async ({ page }) => {
  await chapterSettings(page);
  const caption = (await page.getByTestId('overview-figure').locator('figcaption').textContent()) ?? '';
  const shipped = /off by (0\.\d{4}) on average/.exec(caption)?.[1] ?? 'not said';
  await fitToEnd(page);
  await page.getByTestId('evaluate-run').click();
  await expect(page.getByTestId('evaluate-mae')).toHaveText(shipped);
});

alone.describe('when the worker never arrives', () => {
  alone.use({ allowErrors: /host-|worker|Failed to load/i });
  alone('the text and a live forecast are there all the same', async ({ page }) => {
    await page.route(/assets\/host-.*\.js/, (route) => route.abort());
    await page.goto('/?lang=en');
    const forecast = page.getByTestId('overview-forecast');
    await expect(forecast).toHaveText(offBy);
    const first = await forecast.textContent();
    await page.getByTestId('overview-period').fill('11');
    await expect(forecast).not.toHaveText(first ?? '');
    await expect(forecast).toHaveText(offBy);
  });
});

alone.describe('when the weights cannot be fetched', () => {
  alone.use({ allowErrors: /404|chapter\.bin/ });
  alone('the page says so, and the rest of it works', async ({ page }) => {
    await page.route('**/chapter-*.bin', (route) => route.fulfill({ status: 404 }));
    await page.goto('/?lang=en');
    await expect(page.getByTestId('overview-forecast')).toContainText('could not be loaded');
    await expect(page.getByTestId('fit-status')).toHaveAttribute('data-status', 'idle');
  });
});
