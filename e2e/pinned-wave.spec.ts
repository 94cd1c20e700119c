import type { Locator, Page } from '@playwright/test';
import { meanAbsoluteError } from '../src/core/sequence/baselines';
import { generateSequence } from '../src/core/sequence/examples';
import { requestOf } from '../src/runs/fit-request';
import { fitSettingsOf, initialSettings } from '../src/settings/settings';
import { violations } from './testing/axe';
import { bundle } from './testing/bundle';
import { expectEngine, expectStatus } from './testing/handles';
import { expect, onePage, test } from './testing/page';
import type * as core from './testing/fresh-forecast';

// The page's policy forbids what this test adds to the page.
test.use({ bypassCSP: true });

/** In the page, the exports of `fresh-forecast.ts`. */
declare const window: Window & { core: typeof core };

const settings = fitSettingsOf({ ...initialSettings, seed: 5, samples: 2000, length: 20, units: 8 });
const link = '/?lang=en&engine=simd&seed=5&samples=2000&length=20&units=8';
const { length, outputs } = settings;
const shared = onePage(link);

const picture = (page: Page): Locator => page.getByTestId('pinned-wave-picture');

async function numbers(page: Page, name: 'points' | 'forecast'): Promise<number[]> {
  const written = await picture(page).getAttribute(`data-${name}`);
  return written === null ? [] : written.split(' ').map(Number);
}

async function ready(page: Page): Promise<void> {
  await expectEngine(page, 'simd');
  await picture(page).scrollIntoViewIfNeeded();
}

async function paste(page: Page, typed: string): Promise<void> {
  await page.getByTestId('pinned-wave-paste').fill(typed);
  await page.getByTestId('pinned-wave-use').click();
}

const float32 = (values: Iterable<number>): number[] => [...Float32Array.from(values)];

// The first: its page has no fit, and the wave that the page begins with.
shared('the forecast drawn at a moment is what a fresh core says of that moment', async ({ page }) => {
  await ready(page);
  expect(await numbers(page, 'points')).toEqual(float32(generateSequence(length + outputs, 18, 0.02)));
  expect(await numbers(page, 'forecast')).toEqual([]);

  const moments: { batch: number; forecast: number[] }[] = [];
  const note = async (batch: number) => {
    await expect(picture(page)).toHaveAttribute('data-batch', String(batch));
    await expect(picture(page)).toHaveAttribute('data-forecast', /\d/);
    moments.push({ batch, forecast: await numbers(page, 'forecast') });
  };
  await page.getByTestId('fit-step').click();
  await expectStatus(page, 'paused');
  await note(1);
  await page.getByTestId('fit-step').click();
  await note(2);
  await page.getByTestId('fit-pause').click();
  await expectStatus(page, 'done');
  await note(200);

  await page.addScriptTag({ content: await bundle('fresh-forecast.ts', 'core') });
  const inputs = (await numbers(page, 'points')).slice(0, length);
  for (const { batch, forecast } of moments.slice(0, 2)) {
    const fresh = await page.evaluate(
      ([request, batches, seen]) => window.core.freshForecast(request, batches, seen),
      [requestOf(settings, 'fresh'), batch, inputs] as const,
    );
    expect(forecast).toEqual(fresh);
  }
  expect(moments[0].forecast).not.toEqual(moments[1].forecast);

  const expected = (await numbers(page, 'points')).slice(length);
  const error = meanAbsoluteError(moments[2].forecast, expected);
  const half = meanAbsoluteError(
    expected.map(() => 0.5),
    expected,
  );
  await expect(page.getByTestId('pinned-wave').locator('figcaption')).toHaveText(
    new RegExp(`Error here ${error.toFixed(4)}; always 0.5: ${half.toFixed(4)}. Fit \\d+ after 200 updates.`),
  );
});

/** The middle of a timestep of the seen part, at a value. */
async function placeOf(page: Page, timestep: number, value: number) {
  const box = await picture(page).locator('svg').first().boundingBox();
  if (box === null) throw new Error('the wave is not drawn');
  return {
    x: box.x + ((timestep + 0.5) / length) * box.width,
    y: box.y + ((112 - 100 * value) / 124) * box.height,
  };
}

shared('a stroke of the mouse sets the points it passes', async ({ page }) => {
  await ready(page);
  const before = await numbers(page, 'points');
  const [from, to] = [await placeOf(page, 4, 0.2), await placeOf(page, 10, 0.8)];
  const stroke = async () => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y);
    await page.mouse.up();
  };
  await stroke();
  expect(await numbers(page, 'points')).toEqual(before);

  await page.getByTestId('pinned-wave-choose').click();
  await stroke();
  const drawn = await numbers(page, 'points');
  expect(drawn).toHaveLength(length + outputs);
  drawn.forEach((value, timestep) => {
    const passed = timestep >= 4 && timestep <= 10;
    if (passed) expect(Math.abs(value - (0.2 + (timestep - 4) / 10))).toBeLessThan(0.02);
    else expect(value).toBe(before[timestep]);
  });
  await page.mouse.move(from.x, to.y);
  expect(await numbers(page, 'points')).toEqual(drawn);
  await page.getByTestId('pinned-wave-choose').click();
});

shared('pasted numbers are scaled to 0…1 as said, and bad ones are named and kept', async ({ page }) => {
  await ready(page);
  await page.getByTestId('pinned-wave-choose').click();
  const before = await numbers(page, 'points');
  const message = page.getByTestId('pinned-wave-message');
  const field = page.getByTestId('pinned-wave-paste');
  for (const [typed, said] of [
    ['1,5\nn/a\n2', 'Entry 2, “n/a”, is not a number'],
    ['1 2 3', 'Only 3 numbers: at least 20 are needed.'],
    ['', 'There are no numbers'],
    [Array.from({ length: 25 }, () => '7').join(' '), 'All numbers are 7'],
    ['1;;2', 'Entry 2 is empty'],
  ] as const) {
    await paste(page, typed);
    await expect(message).toContainText(said);
    await expect(field).toHaveValue(typed);
    expect(await numbers(page, 'points')).toEqual(before);
  }

  const values = Array.from({ length: 30 }, (_, index) => 20 + 5 * Math.cos(index / 2));
  const typed = values.map((value) => String(value).replace('.', ',')).join('\n');
  await paste(page, typed);
  await expect(message).toBeEmpty();
  await expect(field).toHaveValue(typed);
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const all = values.map((value) => (value - min) / (max - min));
  expect(await numbers(page, 'points')).toEqual(float32(all.slice(-length - outputs)));
  await expect(page.getByTestId('pinned-wave')).toContainText('your 30 numbers, scaled: 15');
  expect(await violations(page, '[data-testid=pinned-wave]', 'every')).toEqual([]);

  // Exactly as many as the model sees: all are seen, and nothing follows.
  await paste(page, values.slice(0, length).join(' '));
  await expect.poll(async () => (await numbers(page, 'points')).length).toBe(length);

  // The sliders and a random wave choose a pattern again; the text stays in the field.
  await page.getByTestId('pinned-wave-random').click();
  await expect.poll(async () => (await numbers(page, 'points')).length).toBe(length + outputs);
  expect(await numbers(page, 'points')).not.toEqual(before);
  await page.getByTestId('pinned-wave-period').fill('12');
  await page.getByTestId('pinned-wave-decay').fill('0.05');
  expect(await numbers(page, 'points')).toEqual(float32(generateSequence(length + outputs, 12, 0.05)));
  await expect(field).toHaveValue(/^15|20/);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('a stroke draws and does not scroll the page', async ({ page }) => {
    await page.goto(link);
    await ready(page);
    await page.getByTestId('pinned-wave-choose').click();
    await picture(page).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const before = await numbers(page, 'points');
    const scrolled = await page.evaluate(() => scrollY);
    const [from, to] = [await placeOf(page, 3, 0.9), await placeOf(page, 15, 0.1)];
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await touch('touchStart', [from]);
    await touch('touchMove', [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }]);
    await touch('touchMove', [to]);
    await touch('touchEnd', []);
    await expect.poll(async () => Math.abs((await numbers(page, 'points'))[15] - 0.1)).toBeLessThan(0.03);
    const drawn = await numbers(page, 'points');
    expect(Math.abs(drawn[9] - 0.5)).toBeLessThan(0.05);
    expect(drawn.slice(16)).toEqual(before.slice(16));
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  });
});
