import { sine } from '../src/core/sequence/sine';
import { expect, onePage } from './testing/page';

const test = onePage('/?lang=en');
const chapter = 'The chapter’s values';

test('the chart, the period and the line of Python follow the sliders', async ({ page }) => {
  const section = page.locator('#sine');
  await section.scrollIntoViewIfNeeded();
  const curve = section.locator('path.recharts-curve').first();
  await expect(page.getByTestId('sine-period')).toHaveText('20');
  const before = (await curve.getAttribute('d')) ?? '';

  await page.getByTestId('sine-frequency').fill('10');
  await expect(page.getByTestId('sine-period')).toHaveText('10');
  await expect(section).toContainText('length, freq = 100, 10');
  await expect(curve).not.toHaveAttribute('d', before);

  await section.getByText('Show the numbers').first().click();
  await section.getByRole('button', { name: 'Show all 100 rows' }).click();
  const numbers = await section.getByRole('table').locator('tbody td:last-child').allTextContents();
  // Zero is written as zero, although float64 gives up to 1e-14 at the crossings of the midline.
  expect(numbers).toEqual(
    [...sine(100, 10)].map((value) => value.toFixed(4).replace('-', '−').replace('−0.0000', '0.0000')),
  );

  await section.getByRole('button', { name: chapter }).click();
  await expect(curve).toHaveAttribute('d', before);
});

test('two points give the third', async ({ page }) => {
  await page.getByTestId('two-points').locator('summary').first().click();
  const worked = page.getByTestId('sine-rule-figure').getByRole('math');
  const rule = page.getByTestId('sine-rule');
  // 2·cos(2π/20) = 1.9021; sin(2π·12/20) = −0.5878.
  await expect(worked).toContainText('x12 = 1.9021 · x11 − x10');
  await expect(worked).toContainText('= −0.5878');
  await expect(rule).toContainText('The sine’s own value there is −0.5878.');

  await page.getByTestId('sine-timestep').fill('25');
  await expect(worked).toContainText('x25 = 1.9021 · x24 − x23');
  await expect(rule).toContainText('The sine’s own value there is 1.0000.');
  const largest = /off by at most (\S+):/.exec((await rule.textContent()) ?? '')?.[1];
  expect(Number(largest?.replace('−', '-'))).toBeLessThan(1e-12);
});

test('below two points per wave, the page names the slower wave with the same points', async ({ page }) => {
  const twin = page.getByTestId('sine-twin');
  await page.getByTestId('sine-length').fill('20');
  await expect(page.getByTestId('sine-period')).toHaveText('4');
  await expect(twin).toBeHidden();
  await page.getByTestId('sine-frequency').fill('11');
  await expect(twin).toContainText('Only 1.82 points per wave');
  await expect(twin).toContainText('a wave with frequency 9, upside down');
  await page.getByTestId('sine-frequency').fill('10');
  await expect(twin).toContainText('each of them falls where the sine crosses the midline');
  await page.locator('#sine').getByRole('button', { name: chapter }).click();
});

test('the formula shows the sliders’ values and the resulting period', async ({ page }) => {
  const formula = page.locator('#sine').getByRole('math').first();
  await expect(formula).toHaveText(
    'xi = sin(2π · freq · i / length)= sin(2π · 5 · i / 100)= sin(2π · i / 20)',
  );
  await page.getByTestId('sine-frequency').fill('7');
  await expect(formula).toHaveText(
    'xi = sin(2π · freq · i / length)= sin(2π · 7 · i / 100)≈ sin(2π · i / 14.29)',
  );
});

test('the question is answered from the points of the wave', async ({ page }) => {
  const verdict = page.getByTestId('question-sine-verdict');
  await page.getByTestId('question-sine-period').check();
  await expect(verdict).toHaveAttribute('data-right', 'false');
  await expect(verdict).toContainText('That is the whole period');
  await page.getByTestId('question-sine-half').check();
  await expect(verdict).toHaveAttribute('data-right', 'true');
  await expect(verdict).toContainText('at timestep 30, the next crest at timestep 50, 20 timesteps later');
});
