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
import type { Page } from '@playwright/test';
import { expect, onePage } from './testing/page';

const test = onePage(`/?lang=en&engine=simd&${smallFit}`);

/** More than a test waits for. */
const many = 1_000_000;

/** Sets the number of training sequences of the next fit. */
async function sequences(page: Page, count: number): Promise<void> {
  await expectEngine(page, 'simd');
  await page.locator('#fit').getByLabel('training sequences').fill(String(count));
}

/** Starts a fit that goes on until it is stopped. */
async function longFit(page: Page): Promise<void> {
  await sequences(page, many);
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'running');
}

test('a reader who never clicks sees the shipped fit: its curve, and its errors beside those of few sequences', async ({
  page,
}) => {
  await page.getByTestId('fit-plain-show').click();
  const figure = page.getByTestId('fit-shipped');
  await expect(figure.getByRole('img', { name: /stays there until update \d{3},/ })).toBeVisible();
  await figure.getByText('Show the numbers').click();
  await figure.getByRole('button', { name: 'Show all 100 rows' }).click();
  await expect(figure.locator('tbody tr')).toHaveCount(100);
  const rows = page.getByTestId('fit-history').locator('tbody tr');
  await expect(rows).toHaveText([
    /^10,000 × 1.*the page’s0\.0\d{3}0\.0\d{3}−0\.\d{4}$/,
    /^100 × 100.*the page’s0\.0\d{3}0\.0\d{3}\+0\.\d{4}$/,
  ]);
});

test('the question compares the page’s fits in batches of three sizes', async ({ page }) => {
  const verdict = page.getByTestId('question-fit-verdict');
  await page.getByTestId('question-fit-memory').check();
  await expect(verdict).toHaveAttribute('data-right', 'false');
  await expect(verdict).toContainText('reset before every sequence');
  await page.getByTestId('question-fit-updates').check();
  await expect(verdict).toHaveAttribute('data-right', 'true');
  await expect(verdict).toContainText('Batch size 1: 10,000 weight updates, 0.0');
});

test('what reaches each layer of a deep stack is measured', async ({ page }) => {
  await page.locator('#deeper').scrollIntoViewIfNeeded();
  await expect(page.getByTestId('fit-depth-verdict')).toContainText('The wave fades on its way up');
  await expect(page.getByTestId('fit-depth-figure').getByRole('row', { name: 'layer 4' })).toHaveCount(2);
  await page.getByTestId('fit-depth-two').check();
  await expect(page.getByTestId('fit-depth-figure').getByRole('row', { name: 'layer 4' })).toHaveCount(0);
});

test('a fit can be stepped, resumed, paused and stopped, and shows its progress', async ({ page }) => {
  await sequences(page, many);
  const progress = page.getByTestId('fit-progress');

  await page.getByTestId('fit-step').click();
  await expectStatus(page, 'paused');
  await expect(progress).toHaveAttribute('value', '1');
  await expect(progress).toHaveAttribute('max', '100000');
  await page.getByTestId('fit-step').click();
  await expect(progress).toHaveAttribute('value', '2');

  await page.getByTestId('fit-pause').click();
  await expectStatus(page, 'running');
  await expect(async () => expect(Number(await progress.getAttribute('value'))).toBeGreaterThan(20)).toPass();
  await expect(page.locator('#fit')).toContainText('batches per second');

  await page.getByTestId('fit-pause').click();
  await expectStatus(page, 'paused');
  const paused = (await progress.getAttribute('value')) ?? '';
  // The evaluation runs between two batches, while the fit waits.
  await page.getByTestId('evaluate-run').click();
  const batches = Number(paused).toLocaleString('en');
  await expect(page.locator('#evaluate')).toContainText(`${batches} of 100,000 updates`);
  await expectNumber(page.getByTestId('evaluate-mae'));
  await expect(progress).toHaveAttribute('value', paused);

  await page.getByTestId('fit-stop').click();
  await expectStatus(page, 'done');
  await expect(page.getByTestId('fit-status')).toContainText(`Stopped after ${batches} batches`);
});

test('a second fit asks before it replaces the first', async ({ page }) => {
  await longFit(page);
  const before = await newestFit(page);
  await page.getByTestId('fit-start').click();
  await expect(page.getByRole('dialog')).toContainText('A fit is running.');
  await page.getByRole('button', { name: 'Let it run' }).click();
  await expectStatus(page, 'running');

  await sequences(page, 40);
  await page.getByTestId('fit-start').click();
  await page.getByRole('button', { name: 'Stop and start again' }).click();
  await expect(page.getByTestId('fit-progress')).toHaveAttribute('max', '4');
  await expectStatus(page, 'done');
  await expectNewestFit(page, before + 2);
});

test('a double click and an Enter held down start one fit each, without a question', async ({ page }) => {
  await sequences(page, 2000);
  const start = page.getByTestId('fit-start');
  const before = await newestFit(page);
  await start.dblclick();
  await expectNewestFit(page, before + 1);
  await expectStatus(page, 'done');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expectNewestFit(page, before + 1);

  await start.focus();
  // All key presses after the first are repeats.
  for (let keydown = 0; keydown < 25; keydown += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expectNewestFit(page, before + 2);
  await expectStatus(page, 'done');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expectNewestFit(page, before + 2);
});

test('the question whether to replace a fit disappears when that fit has ended', async ({ page }) => {
  await longFit(page);
  await page.getByTestId('fit-start').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  // Behind a modal dialog, only scripts can operate the page.
  await page.getByTestId('fit-stop').evaluate((stop) => (stop as HTMLElement).click());
  await expectStatus(page, 'done');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByTestId('fit-start')).toBeFocused();
});

test('changing a setting marks results as out of date and keeps them', async ({ page }) => {
  await sequences(page, 40);
  await fitToEnd(page);
  await page.getByTestId('evaluate-run').click();
  await expect(page.locator('#evaluate')).not.toContainText('They differ in');
  const mae = await expectNumber(page.getByTestId('evaluate-mae'));
  await sequences(page, 50);
  await expect(page.locator('#evaluate')).toContainText('They differ in: training sequences.');
  expect(await expectNumber(page.getByTestId('evaluate-mae'))).toBe(mae);
});

test('a fit does not silently use another value instead of a refused one', async ({ page }) => {
  await sequences(page, 40);
  const rate = page.locator('#fit').getByLabel('learning rate');
  const notice = page.getByTestId('fit-refused');
  const before = await newestFit(page);
  await rate.fill('100');
  await page.getByTestId('fit-start').click();
  await expect(notice).toContainText(
    '“100”: This is out of range. Allowed for learning rate: 0.00001 to 1. Still in force: 0.01.',
  );
  await expect(page.locator(':focus').getByTestId('fit-refused')).toBeVisible();

  // After the correction the notice disappears, and the learner can start the fit.
  await rate.fill('0.02');
  await rate.press('Enter');
  await expect(notice).toBeHidden();

  await rate.fill('100');
  await page.getByTestId('fit-step').click();
  await expect(notice).toBeVisible();
  expect(await newestFit(page)).toBe(before);
  await page.getByTestId('fit-start').click();
  await page.getByRole('button', { name: 'Fit with learning rate 0.02' }).click();
  await expectNewestFit(page, before + 1);
  await expectStatus(page, 'done');
  await expect(page.getByTestId('fit-start')).toBeFocused();
  await expect(ownFits(page).last()).toContainText('rate 0.02');
  await expect(rate).toHaveValue('0.02');
  await expect(notice).toBeHidden();
  await rate.fill('0.01');
});

test('the schedule of the learning rate is a choice: in the listing, in the address and in the fit', async ({
  page,
}) => {
  await sequences(page, 500);
  await fitToEnd(page);
  const constant = await expectNumber(page.getByTestId('fit-loss'));
  await expect(page.getByTestId('fit-program')).not.toContainText('CosineDecay');

  await page.getByTestId('fit-schedule').selectOption('cosine');
  await expect(page.getByTestId('fit-program')).toContainText('CosineDecay(0.01, 50)');
  await expect(page.locator('#fit')).toContainText('They differ in: learning-rate schedule.');
  await expect.poll(() => new URL(page.url()).searchParams.get('schedule')).toBe('cosine');
  await fitToEnd(page);
  await expect(page.locator('#fit')).not.toContainText('They differ in');
  expect(await expectNumber(page.getByTestId('fit-loss'))).not.toBe(constant);
  await page.getByTestId('fit-schedule').selectOption('constant');
});

test('the same seed gives the same loss, another seed another', async ({ page }) => {
  await sequences(page, 40);
  const losses = [];
  for (const seed of ['1', '1', '2']) {
    await page.getByTestId('seed-input').fill(seed);
    await fitToEnd(page);
    losses.push(await expectNumber(page.getByTestId('fit-loss')));
  }
  expect(losses[1]).toBe(losses[0]);
  expect(losses[2]).not.toBe(losses[0]);
});

test('forecasts do not depend on the batch: the state check says so', async ({ page }) => {
  await sequences(page, 40);
  await fitToEnd(page);
  await page.getByTestId('batch-and-memory').locator('summary').click();
  await page.getByTestId('batch-state-check').click();
  await expect(page.getByTestId('batch-state-result')).toContainText('the same, to the bit');
});

test('a button fits batches of its own size and evaluates, without an alarm about the settings', async ({
  page,
}) => {
  await sequences(page, 10_000);
  const before = await newestFit(page);
  // So small a fit may end between two looks at the page.
  await page.evaluate(() => {
    new MutationObserver(() => {
      if (document.querySelector('[data-testid=fit-batch-100-progress]') !== null)
        Reflect.set(window, 'progressAppeared', true);
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.getByTestId('fit-batch-100').click();
  await expectNewestFit(page, before + 1);
  expect(await page.evaluate(() => Reflect.get(window, 'progressAppeared') as unknown)).toBe(true);
  await expect(page.getByTestId('fit-planned')).toContainText('batch size 100');
  await page.getByTestId('fit-batch-10').click();
  await expectNewestFit(page, before + 2);
  await expect(page.getByTestId('fit-batch-verdict')).toContainText(
    /batch size 10, 1,000 weight updates, error/,
  );
  await expect(page.locator('#fit, #evaluate')).not.toContainText(['They differ in', 'They differ in']);
  // The learner's own change is still named.
  const rate = page.locator('#fit').getByLabel('learning rate');
  await rate.fill('0.02');
  await expect(page.locator('#fit')).toContainText('They differ in: learning rate.');
  await rate.fill('0.01');
});

test('ten sequences seen a thousand times are memorised: the gap says so', async ({ page }) => {
  await sequences(page, 10_000);
  await page.getByTestId('fit-many-10').click();
  await expect(page.getByTestId('fit-ten-verdict')).toContainText('times as much');
  await expect(page.getByTestId('fit-fresh-loss')).toContainText('all but the first measure waves');
});

test('a very short fit draws a complete curve, which the chart does not thin', async ({ page }) => {
  await sequences(page, 2000);
  await page.getByTestId('fit-curve').scrollIntoViewIfNeeded();
  await fitToEnd(page);
  const points = () =>
    page
      .getByTestId('fit-curve')
      .locator('path.recharts-curve[stroke="var(--accent)"]')
      .evaluate((path) => path.getAttribute('d')?.match(/[MLC]/g)?.length ?? 0);
  // The first few are above the axis.
  await expect.poll(points).toBeGreaterThanOrEqual(90);
  await expect.poll(points).toBeLessThanOrEqual(120);
});

test('on a phone, the list of fits shows the errors without scrolling sideways', async ({ page }) => {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  await sequences(page, 40);
  await fitToEnd(page);
  // Every finished fit is evaluated.
  await expect(ownFits(page).last()).toHaveText(/^\d+\. 40 × 1.*on simd.*0\.\d{4}0\.\d{4}[+−]0\.\d{4}$/);
  const box = await page.getByTestId('fit-history').boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  if (before !== null) await page.setViewportSize(before);
});
