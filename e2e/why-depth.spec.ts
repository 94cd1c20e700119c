import type { Page } from '@playwright/test';
import { expect, test } from './testing/page';

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
  await page.goto('/?lang=en');
  const counts = page.getByTestId('depth-counts');
  await expect(counts).toContainText('2 layers over 5 timesteps: 10 boxes.');
  await expect(counts).toContainText('there are 5 routes');
  expect(await boxes(page, 'all')).toHaveLength(10);

  // 4 steps through time and 2 upwards: the binomial coefficient 6 over 2.
  await page.getByTestId('depth-add').click();
  await expect(counts).toContainText('there are 15 routes, with 4 steps through time and 2 steps');
  expect(await boxes(page, 'all')).toHaveLength(15);

  await page.getByTestId('depth-add').click();
  await page.getByTestId('depth-add').click();
  await page.getByTestId('depth-timesteps').fill('8');
  await expect(counts).toContainText('5 layers over 8 timesteps: 40 boxes.');
  await expect(counts).toContainText('there are 330 routes');
  await expect(page.getByTestId('depth-add')).toBeDisabled();

  for (let layer = 0; layer < 4; layer += 1) await page.getByTestId('depth-remove').click();
  await expect(counts).toContainText('there is 1 route');
  await expect(page.getByTestId('depth-remove')).toBeDisabled();
  await expect(page.getByTestId('depth-route')).toBeDisabled();
});

test('the marked route stays in the lowest layer to the end, or climbs at once', async ({ page }) => {
  await page.goto('/?lang=en');
  await page.getByTestId('depth-route').fill('1');
  expect(await boxes(page, 'marked')).toEqual(['1,2', '2,2', '3,2', '4,2', '5,1', '5,2']);
  await page.getByTestId('depth-route').fill('5');
  expect(await boxes(page, 'marked')).toEqual(['1,1', '1,2', '2,1', '3,1', '4,1', '5,1']);
});

test('the parameters of depth and of width are counted', async ({ page }) => {
  await page.goto('/?lang=en');
  const rows = page.getByTestId('depth-table').locator('tbody tr');
  await expect(rows).toHaveText([/2 × 20\s*5,040$/, /1 × 40\s*6,720$/, /1 × 35\s*5,180$/]);

  await page.getByTestId('depth-units').fill('10');
  await page.getByTestId('depth-add').click();
  await expect(rows.nth(0)).toHaveText(/3 × 10\s*2,160$/);
  await expect(rows.nth(1)).toHaveText(/1 × 30\s*3,840$/);
  await expect(page.getByTestId('depth-width')).toContainText('3 layers of 10 units have 2,160 parameters');
});

test('the question is answered by counting, wrong and right', async ({ page }) => {
  await page.goto('/?lang=en');
  const verdict = page.getByTestId('question-why-depth-verdict');
  await page.getByTestId('question-why-depth-same').check();
  await expect(verdict).toContainText('Not quite. Parameters don’t sit in the units');
  await expect(verdict).toContainText(
    '5,040 parameters to begin with, 11,600 with four layers of 20, 19,680',
  );
  await page.getByTestId('question-why-depth-wider').check();
  await expect(verdict).toContainText('Right.');
});
