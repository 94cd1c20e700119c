import type { Page } from '@playwright/test';
import { expect, onePage } from './testing/page';

const test = onePage('/?lang=en');

/** The boxes of the drawing, as `column,row` from the top left; optionally only those of the marked route. */
async function boxes(page: Page, which: 'all' | 'marked'): Promise<string[]> {
  const rects = page.locator('#why-depth svg rect');
  const drawn = await rects.evaluateAll((elements) =>
    elements.map((rect) => ({
      x: Number(rect.getAttribute('x')),
      y: Number(rect.getAttribute('y')),
      fill: getComputedStyle(rect).fill,
      edge: getComputedStyle(rect).stroke,
    })),
  );
  const rank = (values: number[], value: number) =>
    [...new Set(values)].sort((a, b) => a - b).indexOf(value) + 1;
  return drawn
    .filter(({ fill, edge }) => which === 'all' || fill === edge)
    .map(({ x, y }) => {
      const [xs, ys] = [drawn.map((box) => box.x), drawn.map((box) => box.y)];
      return `${rank(xs, x)},${rank(ys, y)}`;
    })
    .sort();
}

test('layers added to the drawing multiply the routes through it, up to five and down to one', async ({
  page,
}) => {
  const counts = page.getByTestId('depth-counts');
  await expect(counts).toContainText('2 layers over 5 timesteps: 10 boxes.');
  await expect(counts).toContainText('5 routes, all in use');
  expect(await boxes(page, 'all')).toHaveLength(10);

  // 4 steps through time and 2 upwards: the binomial coefficient 6 over 2.
  await page.getByTestId('depth-add').click();
  await expect(counts).toContainText('15 routes, all in use');
  expect(await boxes(page, 'all')).toHaveLength(15);

  await page.getByTestId('depth-add').click();
  await page.getByTestId('depth-add').click();
  await page.getByTestId('depth-timesteps').fill('8');
  await expect(counts).toContainText('5 layers over 8 timesteps: 40 boxes.');
  await expect(counts).toContainText('330 routes, all in use');
  await expect(page.getByTestId('depth-add')).toBeDisabled();

  for (let layer = 0; layer < 4; layer += 1) await page.getByTestId('depth-remove').click();
  await expect(counts).toContainText('to the output: 1 route.');
  await expect(page.getByTestId('depth-remove')).toBeDisabled();
  await expect(page.getByTestId('depth-route')).toBeDisabled();
  await page.getByTestId('depth-add').click();
  await page.getByTestId('depth-timesteps').fill('5');
});

test('the marked route stays in the lowest layer to the end, or climbs at once', async ({ page }) => {
  await page.getByTestId('depth-route').fill('1');
  expect(await boxes(page, 'marked')).toEqual(['1,2', '2,2', '3,2', '4,2', '5,1', '5,2']);
  await page.getByTestId('depth-route').fill('5');
  expect(await boxes(page, 'marked')).toEqual(['1,1', '1,2', '2,1', '3,1', '4,1', '5,1']);
});

test('the parameters of depth and of width are counted', async ({ page }) => {
  const rows = page.getByTestId('depth-table').locator('tbody tr');
  await expect(rows).toHaveText([/2 × 20\s*5,040$/, /1 × 40\s*6,720$/, /1 × 35\s*5,180$/]);

  await page.getByTestId('depth-units').fill('10');
  await page.getByTestId('depth-width-add').click();
  await expect(page.getByTestId('depth-layers')).toHaveText('3 layers');
  await expect(rows.nth(0)).toHaveText(/3 × 10\s*2,160$/);
  await expect(rows.nth(1)).toHaveText(/1 × 30\s*3,840$/);
  await expect(page.getByTestId('depth-width')).toContainText('3,840 parameters instead of 2,160');
  await page.getByTestId('depth-width-remove').click();
  await page.getByTestId('depth-units').fill('20');
});

test('the half-lives of all forty trained units are measured, and the verdict says them', async ({
  page,
}) => {
  const figure = page.getByTestId('timescales');
  await figure.scrollIntoViewIfNeeded();
  await expect(page.getByTestId('timescales-verdict')).toHaveText(
    'Half is gone after 2.3 timesteps in layer 1 and 2.1 in layer 2, in the median, and after 4.1 in the slowest unit. No slow layer has formed here.',
  );
  await page.getByTestId('timescales-numbers').getByText('Show the numbers').click();
  await figure.getByRole('button', { name: 'Show all 20 rows' }).click();
  await expect(figure.getByRole('row')).toHaveCount(21);
  const lives = (await figure.locator('tbody td:not(:first-child)').allTextContents()).map(Number);
  expect(lives).toHaveLength(40);
  expect(Math.max(...lives)).toBeCloseTo(4.1, 1);
});

test('the question is answered by measured fits, wrong and right', async ({ page }) => {
  const verdict = page.getByTestId('question-why-depth-verdict');
  await page.getByTestId('question-why-depth-two').check();
  await expect(verdict).toContainText('Not quite. It does about as well as the single layer');
  await expect(verdict).toContainText(
    '0.0204, 0.0208, 0.0279 and 0.0394. Always answering 0.5, on the same waves: 0.0405.',
  );
  await expect(verdict).toContainText('The right answer: 4 × 13: the deepest');
  await page.getByTestId('question-why-depth-four').check();
  await expect(verdict).toContainText('Right.');
  await expect(verdict).not.toContainText('The right answer');
});
