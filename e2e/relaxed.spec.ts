import { expectEngine, expectNumber, expectStatus, openSettings, smallFit } from './testing/handles';
import { expect, test } from './testing/page';

test('the learner can choose relaxed SIMD, the settings show it, and fixed SIMD later fits as before', async ({
  page,
}) => {
  const badge = page.getByTestId('engine-active');
  const turn = async (on: boolean): Promise<void> => {
    await openSettings(page);
    await page.getByTestId('relaxed-switch').setChecked(on);
    await expect(badge).toHaveAttribute('data-variant', on ? 'relaxed' : 'fixed');
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('relaxed-switch')).toBeHidden();
    await expect(page.getByTestId('settings-open')).toBeFocused();
  };
  const fit = async () => {
    await page.getByTestId('fit-start').click();
    await expectStatus(page, 'done');
    const loss = await expectNumber(page.getByTestId('fit-loss'));
    await page.getByTestId('predict-run').click();
    await expect(page.locator('#predict')).not.toContainText('The model now is');
    await expectNumber(page.getByTestId('predict-mae'));
    return { loss, forecasts: await page.getByTestId('predict-table').textContent() };
  };

  await page.goto(`/?lang=en&samples=500&${smallFit}`);
  await expectEngine(page, 'simd');
  await expect(badge).toHaveText('SIMD (own kernels)');
  const fixed = await fit();
  const fits = page.getByTestId('fit-history').locator('tbody tr');
  await expect(fits.nth(2)).toHaveText(/ s on simd/);

  await turn(true);
  await expect(badge).toHaveText('relaxed SIMD (own kernels)');
  expect(Math.abs((await fit()).loss - fixed.loss)).toBeLessThan(0.01);
  await expect(fits.nth(3)).toHaveText(/ s on relaxed simd/);

  await page.goto(`/?lang=en&samples=500&${smallFit}`);
  await expect(badge).toHaveText('relaxed SIMD (own kernels)');
  await turn(false);
  await expect(badge).toHaveText('SIMD (own kernels)');
  expect(await fit()).toEqual(fixed);

  await page.goto('/?lang=zh-CN&relaxed=1');
  await expect(badge).toHaveText('宽松 SIMD（自研内核）');
});
