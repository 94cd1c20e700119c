import { expectEngine, expectStatus, smallFit } from './testing/handles';
import { expect, test } from './testing/page';

const chunk = /\/LineDrawing-[^/]*\.js$/;
const sentences = {
  en: { lost: 'This figure could not be loaded.', again: 'Try again' },
  'zh-CN': { lost: '这幅图没能加载出来。', again: '再试一次' },
};

test.use({ allowErrors: /LineDrawing|Failed to load resource/ });

test('without the code that draws charts, the section works, with a notice in the chart’s place', async ({
  page,
}) => {
  await page.route(chunk, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`/?lang=en&engine=simd&samples=40&${smallFit}#fit`);
  await expectEngine(page, 'simd');
  const section = page.locator('#fit');
  // The first figure is covered until the reader has guessed.
  const notice = (lang: keyof typeof sentences) =>
    section.getByText(sentences[lang].lost).filter({ visible: true }).first();
  await expect(notice('en')).toBeVisible();
  await page.getByTestId('language-select').selectOption('zh-CN');
  await expect(notice('zh-CN')).toBeVisible();
  const { lost, again } = sentences['zh-CN'];

  // Text and buttons stay, and a fit runs to its end.
  await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  await expect(page.getByTestId('fit-loss')).toHaveText(/\d/);

  await page.unroute(chunk);
  // Another chart may ask for the code again before this button is pressed; the notice is then gone.
  await expect(async () => {
    const button = section.getByRole('button', { name: again }).filter({ visible: true }).first();
    if (await button.isVisible()) await button.click({ timeout: 1000 });
    await expect(section.locator('[data-drawn=true]').filter({ visible: true }).first()).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  await expect(section.getByText(lost)).toHaveCount(0);
});
