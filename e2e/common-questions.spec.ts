import type { Locator, Page } from '@playwright/test';
import { expectStatus } from './testing/handles';
import { expect, test } from './testing/page';

/** Moves a slider to one of its values, as the keyboard does. */
async function slide(page: Page, testId: string, value: number): Promise<void> {
  await page.getByTestId(testId).fill(String(value));
}

async function numberOf(locator: Locator): Promise<number> {
  await expect(locator).toHaveText(/\d/);
  return Number((await locator.textContent())?.replace('−', '-'));
}

test('every question is a link to the place where it is answered, opened if it was folded', async ({
  page,
}) => {
  await page.goto('/?lang=en#common-questions');
  const links = page.getByTestId('questions').getByRole('link');
  await expect(links).toHaveCount(9);
  for (const link of await links.all()) {
    const target = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expect(page.locator(target), target).toBeInViewport();
    await page.goBack();
  }
});

for (const id of ['ndim-error', 'why-return-sequences', 'see-the-gates', 'why-linear', 'flat-forecast']) {
  test(`an old link to #${id} still opens its answer`, async ({ page }) => {
    await page.goto(`/?lang=en#${id}`);
    await expect(page.locator(`#${id}`)).toBeInViewport();
  });
}

test('without return_sequences only the last column of the strip is left', async ({ page }) => {
  await page.goto('/?lang=en#why-return-sequences');
  const figure = page.getByTestId('sequences-figure');
  await expect(page.getByTestId('sequences-reads')).toContainText('(1, 50, 20): 1,000 numbers');
  const strip = figure.getByRole('img');
  const shades = () =>
    strip.locator('[style*=gradient]').evaluateAll((rows) => rows.map((row) => row.getAttribute('style')));
  await expect(strip.locator('[style*=gradient]')).toHaveCount(20);
  const before = await shades();
  await slide(page, 'sequences-period', 11);
  await expect.poll(shades).not.toEqual(before);
  await page.getByTestId('sequences-switch').uncheck();
  await expect(page.getByTestId('sequences-reads')).toContainText('(1, 20), 20 numbers');
  await expect(strip).toHaveAccessibleName(/only the last column is handed on/);
});

test('the numbers at the cursor satisfy the formula, at every position', async ({ page }) => {
  await page.goto('/?lang=en#see-the-gates');
  const value = (name: string) => numberOf(page.getByTestId(`gates-${name}`).first());
  const expectFormula = async () => {
    const [c, f, before, i, g] = await Promise.all(['c', 'f', 'before', 'i', 'g'].map(value));
    expect(Math.abs(f * before + i * g - c)).toBeLessThan(0.002);
    return { c, f, before };
  };
  await expectFormula();
  await slide(page, 'gates-timestep', 0);
  expect((await expectFormula()).before).toBe(0);
  const first = await expectFormula();
  await slide(page, 'gates-timestep', 1);
  expect((await expectFormula()).before).toBe(first.c);

  // A press on the figure moves the cursor, too.
  const tracks = page.getByTestId('gates-tracks');
  const box = await tracks.boundingBox();
  if (box === null) throw new Error('the tracks are not there');
  await tracks.click({ position: { x: box.width - 2, y: box.height / 2 } });
  await expect(page.getByTestId('gates-timestep')).toHaveValue('49');

  await page.getByTestId('gates-layer-0').check();
  await slide(page, 'gates-unit', 5);
  await expect(tracks).toHaveAccessibleName(/^Unit 5 of layer 1 over time\. i, input gate: 0\.\d\d to/);
  await page.getByTestId('gates-model-initial').check();
  await slide(page, 'gates-timestep', 30);
  expect((await expectFormula()).f).toBeCloseTo(0.73, 1);
});

test('the gates of the learner’s model are shown once it exists', async ({ page }) => {
  await page.goto('/?lang=en&length=20&units=8&layers=3&samples=100#see-the-gates');
  const own = page.getByTestId('gates-model-own');
  await expect(own).toBeDisabled();
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  await expect(own).toBeEnabled();
  await own.check();
  await expect(page.getByTestId('gates-unit')).toHaveAttribute('max', '8');
  await expect(page.getByTestId('gates-timestep')).toHaveAttribute('max', '19');
  await expect(page.getByTestId('gates-layer-2')).toBeVisible();
  await expect(page.getByTestId('flat-verdict')).toContainText('what comes');

  // With other settings, the learner has no model of their shape.
  await page.getByTestId('model-units').fill('9');
  await expect(own).toBeDisabled();
  await expect(page.getByTestId('gates-model-shipped')).toBeChecked();
  await expect(page.getByTestId('gates-unit')).toHaveAttribute('max', '20');
});

test('while a fit runs, the learner’s model cannot be chosen; once it pauses, it can, and stays', async ({
  page,
}) => {
  await page.goto('/?lang=en&engine=reference&length=20&units=8&epochs=100#see-the-gates');
  const own = page.getByTestId('gates-model-own');
  const figure = page.getByTestId('gates-figure');
  await page.getByTestId('fit-start').click();
  await expect(figure).toContainText('Yours is being fitted.');
  await expect(own).toBeDisabled();
  await page.getByTestId('fit-pause').click();
  await expectStatus(page, 'paused');
  await own.check();
  await expect(page.getByTestId('gates-unit')).toHaveAttribute('max', '8');
  // The fit continues, and the figures show the weights of the pause.
  await page.getByTestId('fit-pause').click();
  await expectStatus(page, 'running');
  await expect(figure).toContainText('The fit has gone on since.');
  await expect(own).toBeChecked();
  await page.getByTestId('fit-stop').click();
  await expectStatus(page, 'done');
});

test('softmax does not change when a constant is added to the sums; linear does', async ({ page }) => {
  await page.goto('/?lang=en#why-linear');
  const bars = (name: string) => page.getByTestId(`heads-${name}`).getByRole('img');
  const answers = async (name: string) =>
    ((await bars(name).getAttribute('aria-label')) ?? '').split(';')[0].match(/[−]?\d\.\d\d/g) ?? [];
  await expect(bars('softmax')).toHaveAccessibleName(/answers/);
  const before = { softmax: await answers('softmax'), linear: await answers('linear') };
  expect(before.linear).toEqual(await answers('relu'));
  await slide(page, 'heads-shift', -0.8);
  expect(await answers('softmax')).toEqual(before.softmax);
  await expect(page.getByTestId('heads-sums')).toContainText(/softmax add up to 1\.00; .* \d\.\d\d\.$/);
  const numbers = page.getByTestId('heads-numbers');
  await numbers.getByText('Show the numbers').click();
  await expect(numbers.getByRole('row')).toHaveCount(6);
  expect(await answers('relu')).toEqual(['0.00', '0.00', '0.00', '0.00', '0.00']);
  expect((await answers('linear')).every((answer) => answer.startsWith('−'))).toBe(true);
});

test.describe('where the weights cannot be fetched', () => {
  test.use({ allowErrors: /chapter\.bin|Failed to load resource/ });
  test('the figures say so, and can be tried again', async ({ page }) => {
    await page.route('**/weights/chapter.bin', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/?lang=en#why-linear');
    const figure = page.getByTestId('heads-figure');
    // A figure that is added later requests the weights again by itself, so wait for all figures.
    await expect(page.locator('#common-questions').getByText('could not be fetched')).toHaveCount(3);
    await page.unroute('**/weights/chapter.bin');
    await figure.getByRole('button', { name: 'Try again' }).click();
    await expect(figure.getByTestId('heads-linear').getByRole('img')).toHaveAccessibleName(/answers/);
    await expect(figure).not.toContainText('could not be fetched');
  });
});

test.describe('where the code of the figures is lost', () => {
  test.use({ allowErrors: /figures|Failed to load resource|Failed to fetch/ });
  test('the text stays, and the figures can be loaded again', async ({ page }) => {
    const chunk = /\/figures-[^/]*\.js$/;
    await page.route(chunk, (route) => route.abort());
    await page.goto('/?lang=en#why-linear');
    const section = page.locator('#common-questions');
    const lost = section.getByText('This figure could not be loaded.');
    await expect(lost).toHaveCount(4);
    await expect(section.getByRole('heading', { level: 3 })).toHaveCount(3);
    await page.unroute(chunk);
    await section.getByRole('button', { name: 'Try again' }).nth(3).click();
    await expect(page.getByTestId('heads-figure')).toBeVisible();
    await expect(lost).toHaveCount(0);
  });
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });
  for (const lang of ['en', 'zh-CN']) {
    test(`${lang}: nothing is wider than the screen`, async ({ page }) => {
      await page.goto(`/?lang=${lang}#flat-forecast`);
      await expect(page.getByTestId('flat-errors')).toContainText('0.0');
      await expect(page.getByTestId('gates-c').first()).toHaveText(/\d/);
      const beyond = await page.evaluate(() => {
        const { scrollWidth } = document.documentElement;
        const formula = document.querySelector('#common-questions [role=math]');
        return { scrollWidth, right: formula?.lastElementChild?.getBoundingClientRect().right ?? 0 };
      });
      expect(beyond.scrollWidth).toBe(360);
      expect(beyond.right).toBeLessThanOrEqual(344);
    });
  }
});
