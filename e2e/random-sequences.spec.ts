import type { Page } from '@playwright/test';
import { drawPatterns } from '../src/core/sequence/examples';
import { createStream } from '../src/core/sequence/random';
import { unfold } from './testing/handles';
import { expect, onePage } from './testing/page';

const test = onePage('/?lang=en&seed=3');

/** Period and decay of each wave, as the table writes them. */
async function waves(page: Page): Promise<string[]> {
  const rows = await page.getByTestId('waves-table').locator('tbody tr').all();
  const cells = await Promise.all(rows.map((row) => row.getByRole('cell').allTextContents()));
  return cells.map(([period, decay]) => `${period} ${decay}`);
}

/** The same waves, drawn by the test. */
function drawn(seed: number, draw: number, count: number): string[] {
  const { periods, decays } = drawPatterns(count, createStream(seed, 'demo', draw));
  return Array.from(periods, (period, index) => `${period} ${decays[index].toFixed(4)}`);
}

test('the same seed gives the same waves, another draw or seed others', async ({ page }) => {
  const source = page.getByTestId('waves-source');
  await expect(source).toHaveText('Seed 3, draw 1.');
  const first = await waves(page);
  expect(first).toEqual(drawn(3, 0, 5));

  await page.getByTestId('waves-draw').click();
  await expect(source).toContainText('draw 2');
  expect(await waves(page)).toEqual(drawn(3, 1, 5));
  await page.getByRole('button', { name: 'Back to the first draw' }).click();
  await expect(source).toContainText('draw 1');
  expect(await waves(page)).toEqual(first);

  await page.getByTestId('seed-input').fill('4');
  await expect(source).toContainText('Seed 4');
  expect(await waves(page)).toEqual(drawn(4, 0, 5));
  await page.getByTestId('seed-input').fill('3');
  await expect(source).toContainText('Seed 3');
  expect(await waves(page)).toEqual(first);
});

test('a larger number keeps the first waves, and the chart draws all of them', async ({ page }) => {
  const section = page.locator('#random-sequences');
  await page.getByTestId('waves-count').fill('5');
  await section.getByRole('img').first().scrollIntoViewIfNeeded();
  await expect(section.locator('path.recharts-line-curve')).toHaveCount(5);
  await page.getByTestId('waves-count').fill('10');
  await expect(section.locator('path.recharts-line-curve')).toHaveCount(10);
  const ten = await waves(page);
  expect(ten).toEqual(drawn(3, 0, 10));
  for (const wave of ten) {
    const [period, decay] = wave.split(' ').map(Number);
    expect(period).toBeGreaterThanOrEqual(10);
    expect(period).toBeLessThanOrEqual(20);
    expect(decay).toBeGreaterThanOrEqual(0.01);
    expect(decay).toBeLessThanOrEqual(0.1);
  }
});

test('both ends of the period’s range occur, unless NumPy’s randint draws', async ({ page }) => {
  await unfold(page, 'random-streams');
  const bars = page
    .locator('#random-sequences')
    .getByRole('table', { name: /period/ })
    .last();
  const count = async (period: number): Promise<number> =>
    Number(
      await bars
        .getByRole('row', { name: `period ${period} ` })
        .getByRole('cell')
        .textContent(),
    );
  const all = async (): Promise<number[]> =>
    Promise.all(Array.from({ length: 11 }, (_, index) => count(10 + index)));
  const sum = (counts: number[]): number => counts.reduce((total, one) => total + one, 0);

  // 100 of each are expected; 9.5 is the standard deviation.
  const python = await all();
  expect(sum(python)).toBe(1100);
  expect(Math.min(...python)).toBeGreaterThan(50);

  await page.getByTestId('randint-excluded').check();
  await expect(page.getByTestId('period-counts')).toContainText('Period 20 never comes up');
  const numpy = await all();
  expect(numpy[10]).toBe(0);
  expect(sum(numpy)).toBe(1100);
  expect(Math.min(...numpy.slice(0, 10))).toBeGreaterThan(50);
});

test('a press on the map, or an arrow key, draws the wave of another dot', async ({ page }) => {
  const map = page.getByTestId('waves-map');
  const picked = page.getByTestId('waves-picked');
  const { periods, decays } = drawPatterns(1100, createStream(3, 'demo', 0));
  const words = (index: number) =>
    `Wave ${index + 1}: period ${periods[index]}, decay ${decays[index].toFixed(4)}.`;
  await expect(picked).toContainText(words(0));

  await map.scrollIntoViewIfNeeded();
  const line = page.locator('#random-sequences figure polyline');
  const drawnAtFirst = await line.getAttribute('points');
  const box = await map.boundingBox();
  if (box === null) throw new Error('the map is not there');
  // Near the lower left corner of the plot: the shortest period, and a small decay.
  await map.click({ position: { x: box.width * 0.183, y: box.height * 0.76 } });
  await expect(picked).toContainText('period 10, decay 0.0');
  await expect(line).not.toHaveAttribute('points', drawnAtFirst ?? '');
  await expect(map).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(picked).toContainText('period 11, decay 0.0');
  await expect(map).toHaveAttribute('aria-valuetext', (await picked.textContent()) ?? '');

  await page.getByTestId('waves-draw').click();
  await expect(picked).toContainText(/^Wave 1: /);
});

test('the chart says where the model’s input ends, and which points are held out', async ({ page }) => {
  const chart = page.locator('#random-sequences').getByRole('img').first();
  await chart.scrollIntoViewIfNeeded();
  const bands = chart.locator('.recharts-reference-area-rect');
  await expect(bands).toHaveCount(2);
  await expect(chart).toContainText('50 seen');
  await expect(chart).toContainText('5 held out');
  const [seen, heldOut] = await bands.evaluateAll((drawn) =>
    drawn.map((band) => (band as SVGGraphicsElement).getBBox()).map(({ x, width }) => ({ x, width })),
  );
  // 49.5 and 5 timesteps wide, side by side.
  expect(seen.width / heldOut.width).toBeCloseTo(9.9, 3);
  expect(heldOut.x).toBeCloseTo(seen.x + seen.width, 3);
});

test('the question is answered by drawing the chapter’s training waves', async ({ page }) => {
  const verdict = page.getByTestId('question-random-sequences-verdict');
  await page.getByTestId('question-random-sequences-few').check();
  await expect(verdict).toHaveAttribute('data-right', 'false');
  await expect(verdict).toContainText('A tenth of the swing is not a tenth of the waves');
  await page.getByTestId('question-random-sequences-most').check();
  await expect(verdict).toHaveAttribute('data-right', 'true');
  const { decays } = drawPatterns(10_000, createStream(7, 'training'));
  const flat = decays.filter((decay) => Math.exp(-50 * decay) < 0.1).length;
  await expect(verdict).toContainText(`${flat.toLocaleString('en')} of 10,000`);
});
