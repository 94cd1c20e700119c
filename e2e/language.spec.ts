import { expect, test } from './testing/page';

test('the language follows the URL, the choice and the next visit; the title and <html lang> follow it', async ({
  page,
}) => {
  await page.goto('/?lang=zh-CN');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page).toHaveTitle(/堆叠 LSTM/);
  await expect(page.getByTestId('language-select')).toHaveValue('zh-CN');
  await expect(page.getByTestId('fit-start')).toHaveText('开始拟合');

  await page.getByTestId('language-select').selectOption('en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByTestId('fit-start')).toHaveText('Fit');

  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByTestId('language-select').selectOption('zh-CN');
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test.describe('a browser that prefers Chinese', () => {
  test.use({ locale: 'zh-CN' });
  test('gets the page in Chinese', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });
});

test('a visitor loads the text of one language only', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto('/?lang=en');
  await expect(page.getByTestId('fit-start')).toHaveText('Fit');
  expect(scripts.filter((url) => /(text|sections)-en.*\.js$/.test(url))).toHaveLength(2);
  expect(scripts.filter((url) => /(text|sections)-zh/.test(url))).toHaveLength(0);
});
