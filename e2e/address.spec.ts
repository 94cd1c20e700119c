import { chooseEngine, expectEngine } from './testing/handles';
import { expect, onePage, test } from './testing/page';

const plain = onePage('/');

const queryOf = (address: string) => Object.fromEntries(new URL(address).searchParams);

plain('going back to another section keeps the settings in the address', async ({ page }) => {
  await expectEngine(page, 'simd');
  await page.evaluate(() => {
    location.hash = '#fit';
  });
  await page.getByTestId('seed-input').fill('8');
  await page.getByTestId('seed-input').press('Enter');
  await expect.poll(() => queryOf(page.url())).toEqual({ seed: '8' });
  await page.goBack();
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await expect.poll(() => queryOf(page.url())).toEqual({ seed: '8' });
});

plain('the address contains the language only if the link or the learner chose it', async ({ page }) => {
  await page.getByTestId('seed-input').fill('9');
  await page.getByTestId('seed-input').press('Enter');
  await expect.poll(() => queryOf(page.url())).toEqual({ seed: '9' });
  await page.getByTestId('language-select').selectOption('zh-CN');
  await expect.poll(() => queryOf(page.url())).toEqual({ seed: '9', lang: 'zh-CN' });
});

test('the address follows the settings, so that it opens the same ones elsewhere and after a reload', async ({
  page,
  context,
}) => {
  await page.goto('/?lang=en&class=3b#model');
  await expectEngine(page, 'simd');
  const units = page.getByTestId('model-units');
  await units.fill('30');
  await units.press('Enter');
  await page.getByTestId('seed-input').fill('9');
  await page.getByTestId('seed-input').press('Enter');
  await chooseEngine(page, 'reference');
  const settings = { lang: 'en', class: '3b', units: '30', seed: '9', engine: 'reference' };
  await expect.poll(() => queryOf(page.url())).toEqual(settings);
  expect(new URL(page.url()).hash).toBe('#model');

  await page.reload();
  await expectEngine(page, 'reference');
  await expect(units).toHaveValue('30');

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByTestId('model-units')).toHaveValue('30');
  await expect(other.getByTestId('seed-input')).toHaveValue('9');
  await expectEngine(other, 'reference');

  // A setting with the chapter's value is not written.
  await units.fill('20');
  await units.press('Enter');
  await chooseEngine(page, 'auto');
  await expect.poll(() => queryOf(page.url())).toEqual({ lang: 'en', class: '3b', seed: '9' });
});
