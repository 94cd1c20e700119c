import type { Locator, Page } from '@playwright/test';
import { expectStatus, fitToEnd, smallFit, unfold } from './testing/handles';
import { expect, onePage, test as alone } from './testing/page';

const test = onePage(`/?lang=en&engine=simd&layers=3&samples=100&${smallFit}`);

/** Moves a slider to one of its values, as the keyboard does. */
async function slide(page: Page, testId: string, value: number): Promise<void> {
  await page.getByTestId(testId).fill(String(value));
}

async function numberOf(locator: Locator): Promise<number> {
  await expect(locator).toHaveText(/\d/);
  return Number((await locator.textContent())?.replace('−', '-'));
}

test('the whole stack is drawn on one wave: forty rows, and the answers beside what follows', async ({
  page,
}) => {
  await page.locator('#why-return-sequences').scrollIntoViewIfNeeded();
  const drawing = page.getByTestId('stack-map');
  const maps = drawing.locator('canvas');
  await expect(maps).toHaveCount(2);
  for (const map of await maps.all()) await expect(map).toHaveAttribute('height', '20');
  await expect(page.getByTestId('stack-reads')).toContainText('(1, 50, 20): 1,000 numbers');
  await expect(page.getByTestId('stack-pulses').getByRole('listitem')).toHaveCount(2);
  await expect(drawing).toHaveAccessibleDescription(
    /In layer 1, units? \d.*(rises and falls|rise and fall) with the wave.*In layer 2, .*which answers 0\.\d\d, .*what really follows is 0\.\d\d/,
  );
  const shades = () => maps.evaluateAll((all) => all.map((map) => (map as HTMLCanvasElement).toDataURL()));
  const before = await shades();
  await slide(page, 'stack-period', 11);
  await expect.poll(shades).not.toEqual(before);

  // Without return_sequences only the last column of layer 1 is left, and layer 2 has nothing to read.
  await page.getByTestId('stack-switch').uncheck();
  await expect(page.getByTestId('stack-reads')).toContainText('(1, 20), 20 numbers');
  await expect(maps).toHaveCount(1);
  await page.getByTestId('stack-switch').check();
});

test('a press and the arrow keys read a cell out, and the gates below are those of its unit', async ({
  page,
}) => {
  await page.locator('#why-return-sequences').scrollIntoViewIfNeeded();
  await page.locator('#see-the-gates').scrollIntoViewIfNeeded();
  const drawing = page.getByTestId('stack-map');
  const readout = page.getByTestId('stack-readout');
  await expect(readout).toContainText(/^Layer 2, unit 13, timestep 16: h = −?\d\.\d{3}\. This unit moves/);
  await drawing.locator('[data-layer="0"]').click({ position: { x: 2, y: 3 } });
  await expect(readout).toContainText('Layer 1, unit 1, timestep 0: h =');
  await expect(page.getByTestId('gates-tracks')).toHaveAccessibleName(/^Unit 1 of layer 1 over time/);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  for (let press = 0; press < 39; press += 1) await page.keyboard.press('ArrowDown');
  await expect(readout).toContainText('Layer 2, unit 20, timestep 49: h =');
  await expect(drawing).toHaveAttribute('aria-valuetext', (await readout.textContent()) ?? '');
  await expect(page.getByTestId('gates-timestep')).toHaveValue('49');

  // The table has the same number.
  const numbers = page.getByTestId('stack-numbers');
  await numbers.getByText('Show the numbers').click();
  const cell = numbers
    .getByRole('row', { name: /^layer 2, unit 20 / })
    .getByRole('cell')
    .nth(49);
  await expect(readout).toContainText(`h = ${await cell.textContent()}.`);
});

test('the numbers at the cursor satisfy the formula, at every position', async ({ page }) => {
  await page.locator('#see-the-gates').scrollIntoViewIfNeeded();
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
  await page.getByTestId('stack-model-initial').check();
  await slide(page, 'gates-timestep', 30);
  expect((await expectFormula()).f).toBeCloseTo(0.73, 1);
  await page.getByTestId('stack-model-shipped').check();
});

test('softmax does not change when a constant is added to the sums; linear does', async ({ page }) => {
  await unfold(page, 'why-linear');
  await expect(page.getByTestId('heads-figure')).toBeVisible();
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

test('the gates of the learner’s model are shown once it exists', async ({ page }) => {
  await page.locator('#see-the-gates').scrollIntoViewIfNeeded();
  const own = page.getByTestId('stack-model-own');
  await expect(own).toBeDisabled();
  await fitToEnd(page);
  await expect(own).toBeEnabled();
  await own.check();
  await expect(page.getByTestId('gates-unit')).toHaveAttribute('max', '8');
  await expect(page.getByTestId('gates-timestep')).toHaveAttribute('max', '19');
  await expect(page.getByTestId('gates-layer-2')).toBeVisible();
  await expect(page.getByTestId('stack-map').locator('[data-layer]')).toHaveCount(3);

  // With other settings, the learner has no model of their shape.
  await page.getByTestId('model-units').fill('9');
  await expect(own).toBeDisabled();
  await expect(page.getByTestId('stack-model-shipped')).toBeChecked();
  await expect(page.getByTestId('gates-unit')).toHaveAttribute('max', '20');
});

test('while a fit runs, the learner’s model cannot be chosen; once it pauses, it can, and stays', async ({
  page,
}) => {
  await page.locator('#see-the-gates').scrollIntoViewIfNeeded();
  await page.locator('#fit').getByLabel('training sequences').fill('1000000');
  await page.getByTestId('model-units').fill('7');
  const own = page.getByTestId('stack-model-own');
  const figure = page.getByTestId('stack-figure');
  await page.getByTestId('fit-start').click();
  await expect(figure).toContainText('Yours is being fitted.');
  await expect(own).toBeDisabled();
  await page.getByTestId('fit-pause').click();
  await expectStatus(page, 'paused');
  await own.check();
  await expect(page.getByTestId('gates-unit')).toHaveAttribute('max', '7');
  // The fit continues, and the figures show the weights of the pause.
  await page.getByTestId('fit-pause').click();
  await expectStatus(page, 'running');
  await expect(figure).toContainText('The fit has gone on since.');
  await expect(own).toBeChecked();
  await page.getByTestId('fit-stop').click();
  await expectStatus(page, 'done');
});

alone.describe('where the weights cannot be fetched', () => {
  alone.use({ allowErrors: /chapter\.bin|Failed to load resource/ });
  alone('the figures say so, and can be tried again', async ({ page }) => {
    await page.route('**/chapter-*.bin', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/?lang=en#why-linear');
    const figure = page.getByTestId('heads-figure');
    // A figure that is added later requests the weights again by itself, so wait for all figures.
    await expect(page.locator('#model').getByText('could not be fetched')).toHaveCount(3);
    // Every figure on the way is there, too, and no other asks for the weights later.
    await figure.scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    // The press does not wait for the button: a figure further down may ask by itself as soon as the weights are there.
    await figure.getByRole('button', { name: 'Try again' }).focus();
    await page.unroute('**/chapter-*.bin');
    await page.keyboard.press('Enter');
    await expect(figure.getByTestId('heads-linear').getByRole('img')).toHaveAccessibleName(/answers/);
    await expect(figure).not.toContainText('could not be fetched');
    await expect(page.getByTestId('stack-map').locator('canvas')).toHaveCount(2);
  });
});

alone.describe('where the code of the figures is lost', () => {
  alone.use({ allowErrors: /figures|Failed to load resource|Failed to fetch/ });
  alone('the text stays, and the figures can be loaded again', async ({ page }) => {
    const chunk = /\/trained-figures-[^/]*\.js$/;
    await page.route(chunk, (route) => route.abort());
    await page.goto('/?lang=en#why-linear');
    const section = page.locator('#model');
    const lost = section.getByText('This figure could not be loaded.');
    await expect(lost).toHaveCount(3);
    await section.getByRole('button', { name: 'Try again' }).last().focus();
    // A figure whose turn comes asks for the code, too; the button may be gone by the time it is pressed.
    await page.unroute(chunk);
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('heads-figure')).toBeVisible();
    await expect(lost).toHaveCount(0);
  });
});
