import { journey } from './testing/journey';
import { expect, test } from './testing/page';

test('the renderer is software GL, as these tests expect', async ({ page }) => {
  await page.goto('/');
  const renderer = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return info ? String(gl?.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  });
  expect(renderer).toMatch(/swiftshader/i);
});

test('a learner on forced WebGL fits, evaluates and predicts', async ({ page }) => {
  await journey(page, 'webgl', 'webgl');
});

test('the automatic choice does not use software GL', async ({ page }) => {
  await page.goto('/?lang=en');
  const active = page.getByTestId('engine-active');
  await expect(active).toHaveAttribute('data-engine', /.+/);
  await expect(active).not.toHaveAttribute('data-engine', 'webgl');
});
