/** A host whose policy does not let scripts compile WebAssembly. */
import { expectEngine, expectNumber, expectStatus, smallFit } from './testing/handles';
import { expect, test } from './testing/page';

test.use({ allowErrors: /wasm|WebAssembly/i });

test('the page trains in plain TypeScript, and says so in either language', async ({ page }) => {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
    await route.fulfill({ response, headers });
  });
  await page.goto(`/?lang=en&engine=simd&samples=40&${smallFit}`);
  await expectEngine(page, 'simd');
  await expect(page.getByTestId('engine-active')).toHaveAttribute('data-variant', 'script');
  await expect(page.getByText('Training is slow here')).toBeVisible();
  await page.getByTestId('language-select').selectOption('zh-CN');
  await expect(page.getByText('这里的训练很慢')).toBeVisible();
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  expect(await expectNumber(page.getByTestId('fit-loss'))).toBeGreaterThan(0);
  await page.getByTestId('evaluate-run').click();
  await expectNumber(page.getByTestId('evaluate-mae'));
});
