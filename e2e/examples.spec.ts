import { generateExamples } from '../src/core/sequence/examples';
import { createStream } from '../src/core/sequence/random';
import { unfold } from './testing/handles';
import { expect, onePage } from './testing/page';

const test = onePage('/?lang=en&seed=11');

test('a sequence has length + output points: 25 in the demo, 55 for the model', async ({ page }) => {
  await page.getByTestId('examples-view-demo').check();
  const points = page.getByTestId('examples-points');
  await expect(points).toHaveText('20 + 5 = 25');
  await expect(page.getByTestId('examples-x')).toHaveText('(5, 20, 1)');
  await expect(page.getByTestId('examples-y')).toHaveText('(5, 5)');
  // The demo has a cut of its own, so the fields of the settings are not shown with it.
  await expect(page.locator('#examples').getByLabel('input timesteps')).toHaveCount(0);

  await page.getByTestId('examples-view-settings').check();
  await expect(points).toHaveText('50 + 5 = 55');
  await expect(page.getByTestId('examples-x')).toHaveText('(10,000, 50, 1)');
  await expect(page.getByTestId('examples-y')).toHaveText('(10,000, 5)');

  const section = page.locator('#examples');
  await section.getByLabel('input timesteps').fill('30');
  await section.getByLabel('points to forecast').fill('12');
  await expect(points).toHaveText('30 + 12 = 42');
  await expect(page.getByTestId('examples-y')).toHaveText('(10,000, 12)');
  // 30 points as a line; the last of them and the 12 held out as another, with 12 dots.
  const strip = section.getByRole('img', { name: /^Sequence 0: the 30 points seen/ });
  const corners = await strip
    .locator('polyline')
    .evaluateAll((lines) => lines.map((line) => (line as SVGPolylineElement).points.numberOfItems));
  expect(corners).toEqual([30, 13]);
  await expect(strip.locator('circle')).toHaveCount(12);
  await section.getByLabel('input timesteps').fill('50');
  await section.getByLabel('points to forecast').fill('5');
});

test('y continues where X ends: the numbers of the chosen sequence', async ({ page }) => {
  await page.getByTestId('examples-view-settings').check();
  await page
    .locator('#examples')
    .getByRole('radio', { name: /^sequence 2/ })
    .check();
  const { inputs, targets } = generateExamples(50, 5, 5, createStream(11, 'demo'));
  const row = (step: number): string => {
    const [at, value, part] =
      step < 50
        ? [`X[2, ${step}, 0]`, inputs[2 * 50 + step], 'seen']
        : [`y[2, ${step - 50}]`, targets[2 * 5 + step - 50], 'held out'];
    return `${step}${at}${value.toFixed(4)}${part}`;
  };
  await expect(page.getByTestId('examples-cells').locator('tbody tr')).toHaveText([
    row(0),
    row(1),
    '⋮45 more',
    ...Array.from({ length: 8 }, (_, index) => row(47 + index)),
  ]);
});

test('the four kinds of problem stand side by side, and the chosen one is explained', async ({ page }) => {
  await page.getByTestId('examples-view-demo').check();
  await unfold(page, 'kinds-of-problem');
  const figure = page.getByTestId('examples-kinds');
  const more = page.getByTestId('examples-kind-more');
  await expect(page.getByTestId('examples-kind-many-to-one')).toBeChecked();
  await expect(figure.getByRole('radio', { name: 'many-to-one this chapter' })).toBeVisible();
  await expect(more).toContainText('the Dense layer makes all the numbers side by side');
  await expect(figure).toContainText('(n, 20, 1) → (n, 5)');

  await page.getByTestId('examples-kind-many-to-one').press('ArrowRight');
  await expect(page.getByTestId('examples-kind-many-to-many')).toBeChecked();
  await expect(more).toContainText('y gets a time axis');
  // A click anywhere on a kind, also on its drawing, chooses it.
  await figure.getByRole('img', { name: /^Three boxes in a row. Two numbers go into the first/ }).click();
  await expect(page.getByTestId('examples-kind-one-to-many')).toBeChecked();
  await expect(more).toContainText('RepeatVector');

  await page.getByTestId('examples-view-settings').check();
  await page.locator('#examples').getByLabel('points to forecast').fill('3');
  await expect(figure).toContainText('(n, 50, 1) → (n, 3)');
  await expect(figure).toContainText('(n, 50, 1) → (n, 3, 1)');
  await page.locator('#examples').getByLabel('points to forecast').fill('5');
});

test('the question is answered by making the examples', async ({ page }) => {
  const verdict = page.getByTestId('question-examples-verdict');
  await page.getByTestId('question-examples-cut').check();
  await expect(verdict).toHaveAttribute('data-right', 'false');
  await expect(verdict).toContainText('the answers come on top');
  await page.getByTestId('question-examples-right').check();
  await expect(verdict).toHaveAttribute('data-right', 'true');
  await expect(verdict).toContainText('480 numbers in X and 96 in y, from 12 waves of 48 points');
});
