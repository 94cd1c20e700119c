import type { Locator } from '@playwright/test';
import { dampedSine } from '../src/core/sequence/sine';
import { expect, onePage, test as alone } from './testing/page';

const test = onePage('/?lang=en');

/** The wave’s column of the chart’s table. */
async function numbers(section: Locator): Promise<number[]> {
  return (await section.getByRole('table').locator('tbody td:last-child').allTextContents()).map(Number);
}

const rounded = (period: number, decay: number): number[] =>
  [...dampedSine(100, period, decay)].map((value) => Number(value.toFixed(4)));

test('moving a slider redraws the wave and puts the number into formula and Python', async ({ page }) => {
  const section = page.locator('#damped-sine');
  const [period, decay] = [section.getByRole('slider').nth(0), section.getByRole('slider').nth(1)];
  await section.scrollIntoViewIfNeeded();
  const [undamped, upper, wave] = [0, 1, 3].map((line) => section.locator('path.recharts-curve').nth(line));
  await expect(section.getByRole('math')).toHaveText(
    'xi = 0.5 + 0.5 · sin(2π · i / 10) · exp(−0.05 · i)≈ 0.5 + 0.5 · sin(2π · i / 10) · 0.951i',
  );
  const before = {
    undamped: (await undamped.getAttribute('d')) ?? '',
    upper: (await upper.getAttribute('d')) ?? '',
    wave: (await wave.getAttribute('d')) ?? '',
  };
  await section.getByText('Show the numbers').click();
  await section.getByRole('button', { name: 'Show all 100 rows' }).click();
  expect(await numbers(section)).toEqual(rounded(10, 0.05));

  await period.press('ArrowRight');
  await expect(section.getByRole('math')).toContainText('sin(2π · i / 11)');
  await expect(wave).not.toHaveAttribute('d', before.wave);
  await expect(undamped).not.toHaveAttribute('d', before.undamped);
  await expect(upper).toHaveAttribute('d', before.upper);
  const stretched = (await undamped.getAttribute('d')) ?? '';
  await expect(page.getByTestId('damped-period')).toHaveValue('11');
  // The tinted band is what the model will have to forecast.
  await expect(section.getByText('50 to 54', { exact: true })).toBeVisible();

  await decay.fill('0.1');
  await expect(section.getByRole('math')).toContainText('exp(−0.1 · i)');
  await expect(section).toContainText('length, period, decay = 100, 11, 0.1');
  await expect(section.getByRole('math')).toContainText('0.905i');
  await expect(upper).not.toHaveAttribute('d', before.upper);
  await expect(undamped).toHaveAttribute('d', stretched);
  expect(await numbers(section)).toEqual(rounded(11, 0.1));

  await page.getByTestId('damped-chapter').click();
  await expect(wave).toHaveAttribute('d', before.wave);
});

test('the time until the swing has shrunk is computed, also without decay', async ({ page }) => {
  await page.getByTestId('damped-chapter').click();
  // ln 2 / 0.05, ln 10 / 0.05 / 10, exp(−0.05 · 50).
  await expect(page.getByTestId('damped-half-life')).toHaveText('13.9');
  await expect(page.getByTestId('damped-periods')).toHaveText('4.6');
  await expect(page.getByTestId('damped-left')).toHaveText('8.2%');
  await page.getByTestId('damped-decay').fill('0');
  await expect(page.getByTestId('damped-half-life')).toHaveText('never');
  await expect(page.getByTestId('damped-left')).toHaveText('100.0%');
});

test('a period of 2 shows why the wave is flat', async ({ page }) => {
  const section = page.locator('#damped-sine');
  await expect(section.getByRole('note')).toBeHidden();
  await page.getByTestId('damped-period').fill('2');
  await expect(section.getByRole('note')).toContainText('the sequence is flat');
  await page.getByTestId('damped-chapter').click();
});

test('the question is answered by the points of the waves', async ({ page }) => {
  const verdict = page.getByTestId('question-damped-sine-verdict');
  await page.getByTestId('question-damped-sine-quick').check();
  await expect(verdict).toHaveAttribute('data-right', 'false');
  await expect(verdict).toContainText('Quick is not short-lived.');
  await page.getByTestId('question-damped-sine-dying').check();
  await expect(verdict).toHaveAttribute('data-right', 'true');
  await expect(verdict).toContainText('of the swing are left 8.2%, 22.3%, 36.8% and 0.7%.');
});

alone.describe('on a touch screen', () => {
  alone.use({ viewport: { width: 820, height: 1100 }, hasTouch: true, isMobile: true });
  alone('a tap on the curve reads its values, which stay', async ({ page }) => {
    await page.goto('/?lang=en#damped-sine');
    const plot = page.locator('#damped-sine .recharts-surface').first();
    await expect(plot).toBeVisible();
    await plot.tap();
    const values = page.locator('#damped-sine .recharts-tooltip-wrapper').first();
    await expect(values).toContainText(/timestep \d/i);
    await expect(values).toBeVisible();
  });
});
