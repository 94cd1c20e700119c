import { journey } from './testing/journey';
import { test } from './testing/page';

test('a learner without a graphics card fits, evaluates and predicts', async ({ page }) => {
  await journey(page, 'reference', 'auto', 2000);
});
