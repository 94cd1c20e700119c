import { generateExamples } from '../src/core/sequence/examples';
import { createStream } from '../src/core/sequence/random';
import { expect, test } from './testing/page';

test('a sequence has length + output points: 25 in the demo, 55 for the model', async ({ page }) => {
  await page.goto('/?lang=en');
  const points = page.getByTestId('examples-points');
  await expect(points).toHaveText('20 + 5 = 25');
  await expect(page.getByTestId('examples-x')).toHaveText('(5, 20, 1)');
  await expect(page.getByTestId('examples-y')).toHaveText('(5, 5)');

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
});

test('where X ends, y goes on: the numbers of the sequence that is chosen', async ({ page }) => {
  await page.goto('/?lang=en&seed=11');
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
