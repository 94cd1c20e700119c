import {
  expectEngine,
  expectNewestFit,
  expectNumber,
  expectStatus,
  fitToEnd,
  newestFit,
  ownFits,
  smallFit,
} from './testing/handles';
import { expect, onePage } from './testing/page';

const test = onePage(`/?lang=en&engine=simd&samples=40&${smallFit}`);

test('noise begins at 0, and changes the order of the forecasters', async ({ page }) => {
  const noise = page.getByTestId('noise');
  await page.getByTestId('noise-guess').scrollIntoViewIfNeeded();
  await page.getByTestId('noise-guess-value-model').check();
  await page.getByTestId('noise-guess-guess').click();
  await expect(page.getByTestId('noise-guess-truth')).toContainText('As you said.');
  await expect(page.getByTestId('noise-level-0')).toBeChecked();
  const error = async (name: string): Promise<number> => {
    const cell = noise.getByRole('row', { name }).getByRole('cell');
    await expect(cell).toHaveText(/\d/);
    return Number((await cell.textContent())?.replace('−', '-'));
  };
  expect(await error('two numbers per wave')).toBeLessThan(1e-6);
  expect(await error('the page’s model')).toBeGreaterThan(0.01);
  await page.getByTestId('noise-level-0.02').check();
  await expect(noise).toContainText('off the chart');
  expect(await error('two numbers per wave')).toBeGreaterThan(await error('the page’s model'));
});

test('a cell of the map shows its wave, by a click and by arrow keys', async ({ page }) => {
  await page.getByTestId('map-guess').scrollIntoViewIfNeeded();
  await page.getByTestId('map-guess-show').click();
  await expect(page.getByTestId('map-guess-truth')).toContainText('On 416 of 1,000 waves');
  const map = page.getByTestId('evaluate-map');
  const cell = page.getByTestId('evaluate-map-cell');
  await expect(cell).toContainText('Period 10, decay 0.05: the model errs by 0.0');
  await map.getByRole('gridcell').nth(12).click();
  await expect(cell).toContainText('Period 11, decay 0.02');
  await map.getByRole('gridcell').nth(12).press('ArrowDown');
  await expect(cell).toContainText('Period 11, decay 0.03');
  await expect(page.locator(':focus')).toHaveAttribute('aria-selected', 'true');
});

test('why one matrix suffices is computed when it is opened', async ({ page }) => {
  await page.locator('details:has(#one-matrix) > summary').click();
  await expect(page.getByTestId('evaluate-shapes')).toContainText(
    'Of 55 shapes, 14 matter more than a thousandth',
  );
});

test('the question asks who survives another phase', async ({ page }) => {
  const verdict = page.getByTestId('question-evaluate-verdict');
  await page.getByTestId('question-evaluate-regression').check();
  await expect(verdict).toHaveAttribute('data-right', 'false');
  await expect(verdict).toContainText('no longer cancel');
  await page.getByTestId('question-evaluate-stack').check();
  await expect(verdict).toHaveAttribute('data-right', 'true');
  await expect(verdict).toContainText('0.25 of a turn later');
});

test('the page’s own model stands on the scoreboard until the learner has evaluated one; a stopped one is named with its updates', async ({
  page,
}) => {
  await expectEngine(page, 'simd');
  const scoreboard = page.getByTestId('scoreboard');
  await page.getByTestId('evaluate-guess-show').click();
  await expect(page.getByTestId('evaluate-guess-truth')).toContainText('One linear regression: 0.0000');
  await expect(page.getByTestId('evaluate-mae')).toHaveText('–');
  await expect(page.getByTestId('evaluate-shipped')).toContainText('the chapter’s, with seed 7');
  await expect(scoreboard).toContainText('the page’s model');
  await expect(page.getByTestId('evaluate-verdict')).toContainText('for the page’s model');
  await expect(page.getByTestId('evaluate-look-up')).toContainText('remembering works on them, too');
  await expect(page.getByTestId('evaluate-horizon').getByRole('row')).toHaveCount(6);

  await fitToEnd(page);
  await page.getByTestId('evaluate-run').click();
  const mae = await expectNumber(page.getByTestId('evaluate-mae'));
  await expect(page.getByTestId('evaluate-shipped')).toBeHidden();
  await expect(scoreboard.getByRole('row', { name: 'your 2 × 8 LSTM' })).toContainText(mae.toFixed(4));
  // Forty waves are too few to look up.
  await expect(page.getByTestId('evaluate-look-up')).toContainText('learned 40 waves by heart');

  await page.getByTestId('fit-step').click();
  await expectStatus(page, 'paused');
  await page.getByTestId('evaluate-run').click();
  await expect(scoreboard).toContainText('your 2 × 8 LSTM, 1 of 4 updates');
  await page.getByTestId('fit-stop').click();
  await expectStatus(page, 'done');
});

test('waves that begin elsewhere are asked of the learner’s model, and of the page’s', async ({ page }) => {
  await fitToEnd(page);
  await page.getByTestId('phase-guess-show').click();
  const figure = page.getByTestId('elsewhere');
  await expect(figure).toContainText(/Begun as in training: your 2 × 8 LSTM 0\.\d{4}/);
  await page.getByTestId('elsewhere-level-0.25').check();
  await expect(figure).toContainText(/the regression \d.*off the chart/);
  await page.getByTestId('elsewhere-model-shipped').check();
  await expect(figure).toContainText(/later: the page’s model 0\.02/);
  await page.getByTestId('elsewhere-kind-midline').check();
  await page.getByTestId('elsewhere-level-0.3').check();
  await expect(figure).toContainText(/Around 0\.3: the page’s model 0\.18/);
});

test('a row of the learning rates is fitted at a press', async ({ page }) => {
  await expectEngine(page, 'simd');
  const before = await newestFit(page);
  await expect(page.getByTestId('evaluate-rates').locator('tbody tr')).toHaveCount(4);
  await page.getByTestId('evaluate-rate-0.02-cosine').click();
  await expectNewestFit(page, before + 1);
  await expect(ownFits(page).last()).toHaveText(/learning rate 0\.02.*0\.\d{4}0\.\d{4}[+−]/);
  await expectNumber(page.getByTestId('evaluate-mae'));
  await expect(page.locator('#evaluate')).not.toContainText('They differ in');
});
