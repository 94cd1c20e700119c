import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { chapterShape } from '../src/core/lstm/chapter';
import { stackWeights } from '../src/core/lstm/flat-weights';
import { stackForward } from '../src/core/lstm/stack';
import { generateSequence } from '../src/core/sequence/examples';
import { formatError } from '../src/i18n/format';
import { expectEngine, expectNumber, expectStatus, fitToEnd, smallFit } from './testing/handles';
import { expect, onePage, test as alone } from './testing/page';

const test = onePage(`/?lang=en&engine=simd&seed=5&samples=40&${smallFit}`);

const status = (page: Page): Locator => page.getByTestId('comparison-status');

/** Sets the number of training sequences, and goes to the comparison. */
async function sequences(page: Page, count: number): Promise<void> {
  await expectEngine(page, 'simd');
  const field = page.locator('#fit').getByLabel('training sequences');
  await field.fill(String(count));
  // In force at once, without waiting for the end of typing.
  await field.press('Enter');
  await page.getByTestId('comparison-start').scrollIntoViewIfNeeded();
}

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

test('the forecast fed back ten times is what core/lstm computes', async ({ page }) => {
  const figure = page.getByTestId('further-figure');
  await page.locator('#fifty-ahead').scrollIntoViewIfNeeded();
  await page.getByTestId('further-period').fill('18');
  await page.getByTestId('further-decay').fill('0.03');
  await expect(page.getByTestId('further-verdict')).toContainText('Error of points 1–5');

  const timesteps = 50;
  const wave = Float32Array.from(generateSequence(2 * timesteps, 18, 0.03));
  const bytes = readFileSync(new URL('../src/shipped/chapter.bin', import.meta.url));
  const weights = stackWeights(chapterShape, new Float32Array(Uint8Array.from(bytes).buffer));
  const points = [...wave.subarray(0, timesteps)];
  const errors: number[] = [];
  for (let block = 0; block < 10; block += 1) {
    const read = Float32Array.from(points.slice(-timesteps));
    const forecast = [...stackForward(chapterShape, weights, read).outputs];
    const truth = wave.subarray(points.length, points.length + 5);
    errors.push(forecast.reduce((sum, value, step) => sum + Math.abs(value - truth[step]), 0) / 5);
    points.push(...forecast);
  }

  const blocks = page.getByTestId('further-blocks');
  await expect(blocks.locator('tbody tr')).toHaveCount(10);
  await expect(blocks.locator('tbody td:nth-child(2)')).toHaveText(errors.map(formatError));
  await figure.getByTestId('further-chart').getByText('Show the numbers').click();
  const rows = figure.getByTestId('further-chart').locator('tbody tr');
  await figure.getByTestId('further-chart').getByRole('button', { name: 'Show all' }).click();
  await expect(rows).toHaveCount(20 + 50);
  await expect(rows.locator('td:nth-child(4)').last()).toHaveText(formatError(points[points.length - 1]));
  const shown = await rows.locator('td:nth-child(4)').allTextContents();
  expect(shown.slice(20)).toEqual(points.slice(timesteps).map(formatError));
});

test('both models are trained on the same data; the errors are those of a repetition, and of 7.5', async ({
  page,
}) => {
  await sequences(page, 200);
  const first = await compare(page);
  expect(Number(first.one)).toBeGreaterThan(0);
  expect(first.many).not.toBe(first.one);
  await expect(page.getByTestId('comparison-verdict')).toContainText(
    `many-to-many ${first.many}, many-to-one ${first.one}; with seed 5`,
  );
  await expect(page.getByTestId('comparison-table').getByRole('row')).toHaveCount(4);
  await expect(page.getByTestId('comparison')).toContainText(
    'The stack behind glass does not show the decoder',
  );
  // The learner has no run: a comparison is none.
  await expectStatus(page, 'idle');

  expect(await compare(page)).toEqual(first);

  await fitToEnd(page);
  expect((await expectNumber(page.getByTestId('evaluate-mae'))).toFixed(4)).toBe(first.one);
});

test('three seeds give an interval and a row each', async ({ page }) => {
  await sequences(page, 40);
  await page.getByTestId('comparison-seeds-3').check();
  await page.getByTestId('comparison-verdict').evaluate((verdict) => {
    const said: unknown[] = [];
    Reflect.set(window, 'said', said);
    new MutationObserver(() => said.push(verdict.textContent)).observe(verdict, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await compare(page);
  await expect(page.getByTestId('comparison-verdict')).not.toHaveText('');
  // Of all three, and not one after each pair.
  const said = await page.evaluate(() => Reflect.get(window, 'said') as string[]);
  expect(said.filter((words) => words !== '')).toEqual([expect.stringContaining('means of 3 seeds')]);
  const rows = page.getByTestId('comparison-by-seed').locator('tbody').getByRole('row');
  await expect(rows.getByRole('rowheader')).toHaveText(['5', '6', '7']);
  await expect(page.getByTestId('comparison-verdict')).toContainText('means of 3 seeds');
  await page.getByTestId('comparison-seeds-1').check();
});

test('no comparison is trained with another value than the field shows', async ({ page }) => {
  await sequences(page, 1_000_000);
  const before = (await status(page).getAttribute('data-status')) ?? '';
  expect(before).not.toBe('running');
  await sequences(page, 0);
  await page.getByTestId('comparison-start').click();
  const notice = page.getByTestId('comparison').getByTestId('fit-refused');
  await expect(notice).toContainText('“0”');
  await expect(status(page)).toHaveAttribute('data-status', before);
  await notice.getByTestId('fit-last-good').click();
  await expect(status(page)).toHaveAttribute('data-status', 'running');
  await expect(page.getByTestId('comparison-stop')).toBeFocused();
  await page.getByTestId('comparison-stop').click();
});

test('stop acts at once, also while a fit of 7.4 runs, which goes on', async ({ page }) => {
  await sequences(page, 1_000_000);
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'running');
  await page.getByTestId('comparison-start').click();
  await expect(status(page)).toContainText('Fitting many-to-one, seed 5');
  await page.getByTestId('comparison-stop').click();
  await expect(status(page)).toHaveAttribute('data-status', 'stopped');
  await expectStatus(page, 'running');
  // Its worker is gone.
  await expect.poll(() => page.workers().length).toBe(1);
  await page.getByTestId('fit-stop').click();
  await expectStatus(page, 'done');
});

test('a worker that no longer gets on is a sentence; after a stop the comparison can begin again', async ({
  page,
}) => {
  await sequences(page, 1_000_000);
  await page.getByTestId('comparison-start').click();
  await expect(status(page)).toContainText('Fitting many-to-one');
  await page.workers()[1].evaluate(() => close());
  await expect(page.getByTestId('comparison')).toContainText('Nothing has been finished for some seconds');
  await page.getByTestId('comparison-stop').click();
  await expect(page.getByTestId('comparison')).not.toContainText('Nothing has been finished');
  await page.getByTestId('comparison-start').click();
  await expect(status(page)).toHaveAttribute('data-status', 'running');
  await page.getByTestId('comparison-stop').click();
});

alone('a model that is too large to be fed back is said to be so, without empty charts', async ({ page }) => {
  await page.goto('/?lang=en&engine=simd&samples=10&units=250&length=50');
  await expectEngine(page, 'simd');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  await page.locator('#fifty-ahead').scrollIntoViewIfNeeded();
  await expect(page.getByTestId('further-chart')).toBeVisible();
  await page.getByTestId('further-model-own').check();
  const figure = page.getByTestId('further-figure');
  await expect(figure.locator('figcaption')).toHaveText(
    'Your model is too large to be fed back while a slider moves. Choose the page’s model.',
  );
  await expect(figure.getByTestId('further-chart')).toHaveCount(0);
  await expect(figure.getByTestId('further-errors')).toHaveCount(0);
});
