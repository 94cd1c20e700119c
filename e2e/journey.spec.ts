import { journey } from './testing/journey';
import { test } from './testing/page';

test('a learner without a graphics card fits, evaluates and predicts', async ({ page }) => {
  await journey(page, 'simd', 'auto');
});

test('so does one on the reference engine', async ({ page }) => {
  // Stock layers on the processor train far more slowly than the kernels.
  test.slow();
  await journey(page, 'reference', 'reference');
});
