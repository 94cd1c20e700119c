/** The page under its own policy, and under the strictest that a host may set. Violations are errors of the console. */
import { policy } from '../scripts/content-policy.mjs';
import { expectEngine, expectNumber, expectStatus, smallFit } from './testing/handles';
import { expect, test } from './testing/page';

test('under a host’s headers, too, the page trains, draws and changes its language', async ({ page }) => {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.goto(`/?lang=en&engine=simd&samples=200&${smallFit}`);
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute('content', policy);
  await expectEngine(page, 'simd');
  await expect(page.getByTestId('engine-active')).not.toHaveAttribute('data-variant', 'script');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  await expectNumber(page.getByTestId('evaluate-mae'));
  await expect(page.getByTestId('fit-curve').locator('[data-drawn=true]')).toBeVisible();
  await page.getByTestId('share-fit').click();
  await expect(page.getByTestId('share-qr')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByTestId('language-select').selectOption('zh-CN');
  await expect(page.getByTestId('fit-start')).toHaveText(/拟合/);
});

test.describe('what it refuses', () => {
  test.use({ allowErrors: /TrustedScriptURL|TrustedHTML|TrustedTypePolicy|trusted/i });
  test('no script of another origin, and no text, becomes code', async ({ page }) => {
    await page.goto('/?lang=en');
    await expectEngine(page, 'simd');
    const refused = await page.evaluate(() => {
      const attempts: Record<string, () => unknown> = {
        worker: () => new Worker('/assets/other.js'),
        markup: () => (document.body.innerHTML = '<b>text</b>'),
        policy: () =>
          (
            globalThis as unknown as { trustedTypes: { createPolicy: (...of: unknown[]) => unknown } }
          ).trustedTypes.createPolicy('another', {}),
      };
      return Object.keys(attempts).filter((name) => {
        try {
          attempts[name]();
          return false;
        } catch (error) {
          return error instanceof TypeError;
        }
      });
    });
    expect(refused).toEqual(['worker', 'markup', 'policy']);
  });
});
