import { expectEngine } from './testing/handles';
import { expect, test } from './testing/page';

test('what was typed or changed just before a reload is kept', async ({ page }) => {
  await page.goto('/?lang=en&engine=simd');
  await expectEngine(page, 'simd');
  const fit = page.locator('#fit');
  await fit.getByLabel('training sequences').fill('4000');
  await fit.getByLabel('epochs').fill('2');
  // The first is read when its field is left, the second only when typing has paused.
  await page.reload();
  await expect(fit.getByLabel('training sequences')).toHaveValue('4000');
  await expect(fit.getByLabel('epochs')).toHaveValue('2');
});
