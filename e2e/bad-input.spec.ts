import { isNumber, settingNames, settingsTable } from '../src/settings/settings';
import { chooseEngine, expectEngine, expectStatus, smallFit } from './testing/handles';
import { anotherPage, expect, onePage, test } from './testing/page';

// A fragment that cannot be decoded, too.
const wrong = onePage('/?lang=en&units=abc&samples=10.000#%');
const tooLarge = anotherPage(
  '/?lang=en&engine=webgl&samples=1000000&units=256&layers=8&length=400&output=50&batch=512',
);

wrong('a notice on the link keeps the link’s value, whatever is typed into the field', async ({ page }) => {
  const notice = page.getByTestId('link-faults');
  const said = 'units=abc: This is not a number. Allowed for units per layer: whole numbers from 1 to 256.';
  const units = page.getByTestId('model-units');
  await expect(notice).toContainText(said);
  await units.fill('999');
  await units.press('Enter');
  await expect(page.locator('#model')).toContainText('This is out of range.');
  await expect(notice).toContainText(said);
});

wrong(
  'an ambiguous number is refused, in fields and links, and read where it is not ambiguous',
  async ({ page }) => {
    await expect(page.getByTestId('link-faults')).toContainText(
      'samples=10.000: This may mean 10 or 10000 (10,000): write it that way.',
    );
    const samples = page.locator('#fit').getByLabel('training sequences');
    await samples.fill('20,000');
    await samples.press('Enter');
    await expect(page.locator('#fit')).toContainText('20,000 ÷ 10');
    await samples.fill('1.000');
    await samples.press('Enter');
    await expect(page.locator('#fit')).toContainText('This may mean 1 or 1000 (1,000)');
    await expect(page.locator('#fit')).toContainText('20,000 ÷ 10');

    const input = page.getByTestId('stack-input-0');
    await input.fill('0,5');
    await input.press('Enter');
    await expect(input).toHaveAttribute('aria-invalid', 'false');
    await input.fill('0x1');
    await input.press('Enter');
    await expect(input).toHaveAttribute('aria-invalid', 'true');
  },
);

wrong('evaluating and forecasting before any fit tell what to do first', async ({ page }) => {
  await page.getByTestId('evaluate-run').click();
  await expect(page.locator('#evaluate')).toContainText('There is no trained model yet.');
  await page.getByTestId('predict-run').click();
  await expect(page.locator('#predict')).toContainText('There is no trained model yet.');
});

wrong(
  'an address whose fragment cannot be decoded opens the page, and a link to it does nothing',
  async ({ page }) => {
    await expectEngine(page, 'simd');
    await page.evaluate(() => {
      location.hash = '#%E4';
    });
    await page.getByTestId('share-overview').click();
    await page.getByTestId('share-show').click();
    await page.evaluate(() => {
      location.hash = '#%E4%';
    });
    await expect(page.getByTestId('show-place')).toContainText('7.0');
    await page.getByTestId('show-end').click();
    await expect(page.getByTestId('show')).toHaveCount(0);
  },
);

wrong('a wrong value shows the allowed range, and the last good one stays in force', async ({ page }) => {
  const units = page.locator('#model').getByLabel('units per layer');
  await units.fill('24');
  await units.press('Enter');
  await units.fill('999');
  await expect(units).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#model')).toContainText('1 to 256');
  await expect(page.locator('#model')).toContainText('Still in force: 24');
  await units.fill('30');
  await expect(units).toHaveAttribute('aria-invalid', 'false');
});

wrong(
  'a number is read when typing pauses; a message moves no other control, and replaces the hint',
  async ({ page }) => {
    const [samples, batch, epochs] = ['fit-samples', 'fit-batchSize', 'fit-epochs'].map((id) =>
      page.getByTestId(id),
    );
    await expect(batch).toHaveAccessibleDescription(/^\(\d.*\)$/);
    // In whole pixels: what is drawn above may still settle by a part of one.
    const places = async () => {
      const boxes = await Promise.all([samples, batch, epochs].map((field) => field.boundingBox()));
      return boxes.map((box) => box && [box.x, box.width, box.height].map(Math.round));
    };
    const distance = async () => {
      const [first, second] = await Promise.all([samples, batch].map((field) => field.boundingBox()));
      return Math.abs((first?.y ?? 0) - (second?.y ?? 0));
    };
    await samples.scrollIntoViewIfNeeded();
    const before = await places();

    await batch.fill('');
    await batch.pressSequentially('99999');
    await expect(batch).toHaveAttribute('aria-invalid', 'true');
    // The values 9 and 99 were never in force.
    await expect(batch).toHaveAccessibleDescription(/Still in force: 10\.$/);
    await expect(batch).not.toHaveAccessibleDescription(/\(/);
    expect(await places()).toEqual(before);
    expect(await distance()).toBeLessThan(1);

    await batch.fill('20');
    await batch.press('Enter');
    await expect(batch).toHaveAttribute('aria-invalid', 'false');
  },
);

tooLarge('an engine that cannot run says why, and the page offers one that can', async ({ page }) => {
  await expect(page.getByText('This engine cannot run here.')).toBeVisible();
  await expect(page.getByText('this browser offers no WebGL 2 to a worker')).toBeVisible();
  await page.getByRole('button', { name: 'Let the page choose' }).click();
  await expectEngine(page, 'simd');
  await expect(page.getByText('This engine cannot run here.')).toBeHidden();
});

tooLarge('a model too large is refused before it starts, with megabytes and minutes', async ({ page }) => {
  await chooseEngine(page, 'simd');
  await expectEngine(page, 'simd');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'failed');
  await expect(page.locator('#fit').getByRole('alert')).toContainText(
    /needs about [\d,]+ MB, and a page gets at most 4,096 MB.* about [\d,]+ minutes/,
  );
});

test('a wrong link is reported at the top, with the ranges, and the page works with the good values', async ({
  page,
}) => {
  const numbers = settingNames.filter((name) => isNumber(name) && name !== 'units');
  const query = numbers.map((name) => `${settingsTable[name].key}=-5`).join('&');
  await page.goto(`/?lang=en&engine=abacus&relaxed=yes&units=8&sed=9&colour=red&${query}`);
  const notice = page.getByTestId('link-faults');
  await expect(notice.locator('li')).toHaveCount(numbers.length + 4);
  await expect(notice).toContainText('samples=-5: This is out of range.');
  await expect(notice).toContainText('training sequences: whole numbers from 10 to 1,000,000');
  await expect(notice).toContainText('learning rate: 0.00001 to 1');
  await expect(notice).toContainText('engine=abacus');
  await expect(notice).toContainText('auto, simd, webgl, reference');
  await expect(notice).toContainText('relaxed=yes');
  await expect(notice).toContainText('sed: no setting has this key. Was seed meant?');
  await expect(notice).toContainText('colour: no setting has this key.');
  await expect(notice).not.toContainText('units per layer');
  await expectEngine(page, 'simd');
});

test('a link that a chat has changed is read as it was meant', async ({ page }) => {
  await page.goto('/?Lang=en&amp;Seed=9&amp;units=8&SAMPLES=30');
  await expect(page.getByTestId('seed-input')).toHaveValue('9');
  await expect(page.getByTestId('model-units')).toHaveValue('8');
  await expect(page.getByTestId('fit-samples')).toHaveValue('30');
  await expect(page.getByTestId('link-faults')).toBeHidden();
});

test.describe('a worker that cannot be loaded', () => {
  test.use({ allowErrors: /host|Failed to load resource/ });
  test('is reported in a sentence, and a retry starts a new worker', async ({ page }) => {
    await page.route(/host-.*\.js/, (route) => route.abort());
    await page.goto(`/?lang=en&samples=20&${smallFit}`);
    const sentence = page
      .getByText('The background thread that trains has ended, or could not be loaded.')
      .first();
    await expect(sentence).toBeVisible();
    await page.unroute(/host-.*\.js/);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expectEngine(page, 'simd');
    await page.getByTestId('fit-start').click();
    await expectStatus(page, 'done');
  });
});
