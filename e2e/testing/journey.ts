/** The learner's way through the page: fit, evaluate, predict. Run once per engine. */
import type { Page } from '@playwright/test';
import { baselineErrors } from '../../src/core/sequence/baselines';
import { generateExamples } from '../../src/core/sequence/examples';
import { createStream } from '../../src/core/sequence/random';
import { expectEngine, expectNumber, expectStatus } from './handles';
import { expect } from './page';

const seed = 5;
const outputs = 5;
/** A fit that the slowest engine trains in seconds, and that learns more than to answer 0.5. */
const length = 10;
const samples = 1000;
const fit = `length=${length}&samples=${samples}&units=8&lr=0.02`;

/** Milliseconds that the slowest engine may take for the fit. */
const trainingTime = 120_000;

/** What always answering 0.5 scores on the page's own test set, computed here from the seed. */
function alwaysHalf(): number {
  const testSet = generateExamples(length, 1000, outputs, createStream(seed, 'test', 0));
  return baselineErrors(testSet)['always-half'];
}

export async function journey(page: Page, engine: string, choice: string): Promise<void> {
  await page.goto(`/?lang=en&engine=${choice}&seed=${seed}&${fit}`);
  await expectEngine(page, engine);

  await page.getByTestId('fit-step').click();
  await expectStatus(page, 'paused');
  const firstLoss = await expectNumber(page.getByTestId('fit-loss'));
  await page.getByTestId('fit-pause').click();
  await expectStatus(page, 'done', { timeout: trainingTime });
  expect(await expectNumber(page.getByTestId('fit-loss'))).toBeLessThan(0.8 * firstLoss);
  expect(await expectNumber(page.getByTestId('fit-seconds'))).toBeGreaterThan(0);
  const progress = page.getByTestId('fit-progress');
  expect(await progress.getAttribute('value')).toBe(String(samples / 10));
  expect(await progress.getAttribute('max')).toBe(String(samples / 10));

  await page.getByTestId('evaluate-run').click();
  const mae = await expectNumber(page.getByTestId('evaluate-mae'));
  expect(mae).toBeLessThan(0.7 * alwaysHalf());

  await page.getByTestId('predict-run').click();
  await expectNumber(page.getByTestId('predict-mae'));
  const rows = page.getByTestId('predict-table').locator('tbody tr');
  await expect(rows).toHaveCount(outputs);
  await expect(rows.first()).toContainText(/0\.\d{4}/);
}
