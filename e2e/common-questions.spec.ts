import { expect, onePage, test as alone } from './testing/page';

const test = onePage('/?lang=en#flat-forecast');

test('an old link to a folded answer still opens it', async ({ page }) => {
  await expect(page.locator('#flat-forecast')).toBeInViewport();
});

test('every question is a link to the place where it is answered, opened if it was folded', async ({
  page,
}) => {
  const links = page.getByTestId('questions').getByRole('link');
  await expect(links).toHaveCount(9);
  await page
    .locator('details[open]')
    .evaluateAll((all) => all.forEach((passage) => passage.removeAttribute('open')));
  const targets = [];
  for (const link of await links.all()) {
    const target = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expect(page.locator(target), target).toBeInViewport();
    targets.push(target);
  }
  // Links from elsewhere lead to these.
  expect(targets).toEqual([
    '#ndim-error',
    '#why-return-sequences',
    '#see-the-gates',
    '#why-linear',
    '#why-depth',
    '#batch-and-memory',
    '#evaluate',
    '#flat-forecast',
    '#complete-example',
  ]);
});

alone(
  'a link leads to a folded answer whose code comes late, while the sections arrive',
  async ({ page }) => {
    await page.goto('/?lang=en#see-the-gates');
    await expect(page.locator('#see-the-gates')).toBeInViewport();
  },
);
