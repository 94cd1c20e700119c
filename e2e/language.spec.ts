import { expect, test } from './testing/page';

test('the language follows the URL, the choice and the next visit; the title and <html lang> follow it', async ({
  page,
}) => {
  await page.goto('/?lang=zh-CN');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page).toHaveTitle(/^Ringdown：如何开发堆叠 LSTM$/);
  await expect(page.getByTestId('language-select')).toHaveValue('zh-CN');
  await expect(page.getByRole('option', { name: 'English' })).toHaveAttribute('lang', 'en');
  await expect(page.getByTestId('fit-start')).toHaveText('开始拟合');

  await page.getByTestId('language-select').selectOption('en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByTestId('fit-start')).toHaveText('Fit');

  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByTestId('language-select').selectOption('zh-CN');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
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

test('a visitor loads the text of one language only; a choice also counts after a reload of a link that names the other one', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto('/?lang=en&seed=9');
  await expect(page.getByTestId('fit-start')).toHaveText('Fit');
  expect(scripts.filter((url) => /(text|sections)-en.*\.js$/.test(url))).toHaveLength(2);
  expect(scripts.filter((url) => /(text|sections)-zh/.test(url))).toHaveLength(0);

  await page.getByTestId('language-select').selectOption('zh-CN');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.reload();
  await expect(page.getByTestId('fit-start')).toHaveText('开始拟合');
  await expect(page.getByTestId('seed-input')).toHaveValue('9');
});

test.describe('without a network', () => {
  test.use({ allowErrors: /Failed to load resource/ });
  test('a language that cannot be fetched is not shown as chosen, nor at the next visit', async ({
    page,
  }) => {
    const select = page.getByTestId('language-select');
    const notice = page.getByText('简体中文 could not be loaded');
    const tryChinese = async () => {
      await expect(page.locator('#glossary')).toBeAttached();
      await page.route(/(text|sections)-zh.*\.js$/, (route) => route.abort());
      await select.selectOption('zh-CN');
      await expect(notice).toBeInViewport({ ratio: 1 });
      await expect(select).toHaveValue('en');
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    };
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/');
    await tryChinese();
    await page.unrouteAll();
    await page.reload();
    await expect(page.getByTestId('fit-start')).toHaveText('Fit');

    await page.setViewportSize({ width: 1280, height: 720 });
    await tryChinese();
    // There is still no network.
    const retry = page.locator('header').getByRole('button', { name: 'Try again' });
    await retry.click();
    await expect(notice).toBeVisible();
    await expect(retry).toBeFocused();

    await page.unrouteAll();
    await retry.click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(page.getByTestId('fit-start')).toHaveText('开始拟合');
    await expect(select).toHaveValue('zh-CN');
    await expect(select).toBeFocused();
    await expect(notice).toHaveCount(0);
  });
});
