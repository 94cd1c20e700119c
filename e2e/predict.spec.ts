import { expectEngine, expectNumber, fitToEnd, smallFit, unfold } from './testing/handles';
import { expect, onePage, test as alone } from './testing/page';

const test = onePage(`/?lang=en&engine=simd&samples=40&${smallFit}`);

test('the reader against the stack: ten waves by the keyboard, with a score after each and a sentence at the end', async ({
  page,
}) => {
  const go = page.getByTestId('contest-go');
  const said = page.getByTestId('contest-said');
  const point = page.getByTestId('contest-point-0');
  const bars = page.getByTestId('contest-scores');
  await expect(said).toHaveText('Wave 1 of 10: how does it go on?');
  await expect(go).toHaveAttribute('aria-disabled', 'true');
  await expect(point).toHaveAccessibleName('point 1 of 5, timestep 50');
  for (let wave = 1; wave <= 10; wave += 1) {
    await point.focus();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowDown');
    await expect(point).toHaveAttribute('aria-valuetext', '0.59');
    await go.click();
    await expect(page.getByTestId('contest-pad')).toBeHidden();
    await expect(said).toContainText(wave < 10 ? 'You were off by 0.' : 'Over 10 waves the stack beats you');
    await expect(bars).toContainText(`mean absolute error over ${wave === 1 ? 'one wave' : `${wave} waves`}`);
    await expect(bars.getByRole('row')).toHaveCount(5);
    if (wave < 10) await go.click();
  }
  await expect(said).toContainText('Nothing comes near the regression: 0.000');
  await expect(go).toHaveText('Ten other waves');
  await go.click();
  await expect(said).toHaveText('Wave 1 of 10: how does it go on?');
  await expect(bars).toBeHidden();
});

test('the reader against the stack: the mouse draws all points in one stroke', async ({ page }) => {
  const pad = page.getByTestId('contest-pad');
  // Waits until the sections above have their height.
  await pad.hover();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('the pad is not there');
  const to = (x: number, y: number) => page.mouse.move(box.x + x * box.width, box.y + y * box.height);
  await to(0.25, 0.9);
  await page.mouse.down();
  for (let step = 1; step <= 10; step += 1) await to(0.25 + 0.068 * step, 0.9 - 0.08 * step);
  await page.mouse.up();
  const values = await pad
    .getByRole('slider')
    .evaluateAll((all) => all.map((each) => Number(each.getAttribute('aria-valuenow'))));
  expect(values).toHaveLength(5);
  for (const [index, value] of values.slice(1).entries()) expect(value).toBeGreaterThan(values[index] ?? 1);
  await to(0.5, 0.5);
  expect(Number(await page.getByTestId('contest-point-2').getAttribute('aria-valuenow'))).toBe(values[2]);
});

test('the forecast follows, echoes, goes flat, or has nothing to forecast', async ({ page }) => {
  await unfold(page, 'flat-forecast');
  const verdict = page.getByTestId('flat-verdict');
  await expect(verdict).toContainText('It follows.');
  await page.getByTestId('flat-period').fill('12');
  await expect(verdict).toContainText('An echo.');
  await page.getByTestId('flat-period').fill('10');
  await expect(verdict).toContainText('Flat.');
  await page.getByTestId('flat-decay').fill('0.1');
  await expect(verdict).toContainText('larger than that of always saying 0.5');
  await page.getByTestId('flat-decay').fill('0.02');
  await page.getByTestId('flat-model-initial').check();
  await expect(verdict).toContainText('Not yet anything.');
});

test('the question forecasts three waves to find where 0.5 is better', async ({ page }) => {
  const verdict = page.getByTestId('question-predict-verdict');
  await page.getByTestId('question-predict-none').check();
  await expect(verdict).toHaveAttribute('data-right', 'false');
  await expect(verdict).toContainText('smaller error on average');
  await page.getByTestId('question-predict-dying').check();
  await expect(verdict).toHaveAttribute('data-right', 'true');
});

test('the shipped model forecasts a lively wave, then others, until the learner’s model does', async ({
  page,
}) => {
  await expectEngine(page, 'simd');
  const shipped = page.getByTestId('predict-shipped');
  const table = page.getByTestId('predict-shipped-table').locator('tbody tr');
  const own = page.getByTestId('predict-table').locator('tbody tr');
  // The first wave, of decay 0.084, has died out by the forecast, so it is left out.
  await expect(shipped).toContainText(/on a wave of period 1\d timesteps, decay 0\.01\d\./);
  await expect(table).toHaveCount(5);
  await expect(page.getByTestId('predict-mae')).toHaveText('–');
  await expect(own).toHaveCount(0);

  const before = await table.allTextContents();
  await page.getByTestId('predict-shipped-next').click();
  await expect.poll(() => table.allTextContents()).not.toEqual(before);

  // The learner's own choice.
  await page.getByTestId('predict-period').fill('18');
  await page.getByTestId('predict-decay').fill('0.02');
  await expect(shipped).toContainText('on a wave of period 18 timesteps, decay 0.020.');

  await fitToEnd(page);
  await page.getByTestId('predict-run').click();
  await expectNumber(page.getByTestId('predict-mae'));
  await expect(own).toHaveCount(5);
  await expect(shipped).toBeHidden();
  await expect(page.getByTestId('predict-shipped-table')).toBeHidden();

  // The sliders now ask the learner's model.
  const mine = await own.allTextContents();
  await page.getByTestId('predict-period').fill('11');
  await expect.poll(() => own.allTextContents()).not.toEqual(mine);
  await expect(page.locator('#predict')).toContainText('period 11 timesteps, decay');
});

alone.describe('the reader against the stack, on a touch screen', () => {
  alone.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
  alone('a finger on a point moves it; one beside the points does not', async ({ page }) => {
    await page.goto('/?lang=en#predict');
    const point = page.getByTestId('contest-point-2');
    const pad = page.getByTestId('contest-pad');
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [at] });
    /** The middle of the point; asked again before each touch, because figures above may still get their height. */
    const middle = async () => {
      await point.scrollIntoViewIfNeeded();
      const box = await point.boundingBox();
      if (box === null) throw new Error('the point is not there');
      expect(box.width).toBeGreaterThan(32);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const { x } = await middle();
    const top = (await pad.boundingBox())?.y ?? 0;
    await touch('touchStart', { x, y: top + 3 });
    await touch('touchEnd');
    await expect(point).toHaveAttribute('aria-valuenow', '0.5');
    // Again where the page has moved below the finger.
    await expect(async () => {
      const from = await middle();
      await touch('touchStart', from);
      for (let step = 1; step <= 5; step += 1) await touch('touchMove', { ...from, y: from.y - 8 * step });
      await touch('touchEnd');
      await expect
        .poll(async () => Number(await point.getAttribute('aria-valuenow')), { timeout: 1000 })
        .toBeGreaterThan(0.6);
    }).toPass();
  });
});

alone.describe('without the page’s weights', () => {
  alone.use({ allowErrors: /chapter\.bin|Failed to load resource/ });
  alone('the section waits for a fit, and the question says what is missing', async ({ page }) => {
    await page.route('**/chapter-*.bin', (route) => route.abort());
    await page.goto('/?lang=en');
    await expect(page.getByTestId('predict-shipped')).toBeHidden();
    await page.getByTestId('question-predict-none').check();
    const question = page.getByTestId('question-predict');
    await expect(question).toContainText('chapter.bin has not arrived');
    await page.unroute('**/chapter-*.bin');
    await question.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByTestId('question-predict-verdict')).toHaveAttribute('data-right', 'false');
    await expect(page.getByTestId('predict-shipped')).toBeVisible();
  });
});
