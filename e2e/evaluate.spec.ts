import { expectEngine, expectNumber, expectStatus, smallFit } from './testing/handles';
import { expect, test } from './testing/page';

test('the page’s own model stands on the scoreboard until the learner has evaluated one', async ({
  page,
}) => {
  await page.goto(`/?lang=en&engine=reference&samples=40&${smallFit}`);
  await expectEngine(page, 'reference');
  const section = page.locator('#evaluate');
  const scoreboard = page.getByTestId('scoreboard');
  await expect(page.getByTestId('evaluate-mae')).toHaveText('–');
  await expect(page.getByTestId('evaluate-shipped')).toContainText('the chapter’s, fitted with seed 7');
  await expect(scoreboard).toContainText('the page’s stacked LSTM');
  await expect(page.getByTestId('evaluate-verdict')).toContainText('for the page’s stacked LSTM');
  await expect(section).toContainText('5 steps ahead');

  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  await page.getByTestId('evaluate-run').click();
  const mae = await expectNumber(page.getByTestId('evaluate-mae'));
  await expect(page.getByTestId('evaluate-shipped')).toBeHidden();
  await expect(scoreboard.getByRole('row', { name: 'your stacked LSTM' })).toContainText(mae.toFixed(4));
});

test('noise changes the order of the forecasters', async ({ page }) => {
  await page.goto('/?lang=en');
  const noise = page.getByTestId('noise');
  await page.getByTestId('noise-level').scrollIntoViewIfNeeded();
  const error = async (name: string): Promise<number> => {
    const cell = noise.getByRole('row', { name }).getByRole('cell');
    await expect(cell).toHaveText(/\d/);
    return Number((await cell.textContent())?.replace('−', '-'));
  };
  expect(await error('two numbers per wave')).toBeGreaterThan(await error('the page’s stacked LSTM'));
  await expect(noise).toContainText('off the chart');
  await page.getByTestId('noise-level-0').check();
  expect(await error('two numbers per wave')).toBeLessThan(1e-6);
  expect(await error('the page’s stacked LSTM')).toBeGreaterThan(0.01);
});

test('the question measures both errors against always answering 0.5', async ({ page }) => {
  await page.goto('/?lang=en');
  const verdict = page.getByTestId('question-evaluate-verdict');
  await page.getByTestId('question-evaluate-better').check();
  await expect(verdict).toHaveAttribute('data-right', 'false');
  await expect(verdict).toContainText('measured on different waves');
  await page.getByTestId('question-evaluate-worse').check();
  await expect(verdict).toHaveAttribute('data-right', 'true');
  await expect(verdict).toContainText(/keeps 5\d% of that error, theirs 9\d%/);
});
