import { expect, test } from './testing/page';

test('both listings contain the settings in force', async ({ page }) => {
  await page.goto('/?lang=en&units=12&lr=0.002&seed=99');
  const section = page.locator('#complete-example');
  await expect(section.locator('code').first()).toBeVisible();
  await expect(section).toContainText('UNITS = 12');
  await expect(section).toContainText('LEARNING_RATE = 0.002');
  await expect(section).toContainText('SEED = 99');
  await page.locator('#model').getByLabel('units per layer').fill('33');
  await expect(section).toContainText('UNITS = 33');

  await section.getByRole('radio', { name: 'TensorFlow.js' }).check();
  await expect(section).toContainText('const UNITS = 33;');
  await expect(section).toContainText("recurrentActivation: 'sigmoid'");
});

test.describe('with access to the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  test('the copy button copies the whole listing', async ({ page }) => {
    await page.goto('/?lang=en');
    const section = page.locator('#complete-example');
    await section.getByRole('button', { name: 'Copy' }).click();
    await expect(section.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('def generate_examples(length, n_patterns, output):');
    expect(copied).toContain('pyplot.show()');
  });
});

test('the question builds the stack of three layers', async ({ page }) => {
  await page.goto('/?lang=en');
  const verdict = page.getByTestId('question-complete-example-verdict');
  await page.getByTestId('question-complete-example-first').check();
  await expect(verdict).toHaveAttribute('data-right', 'false');
  await expect(verdict).toContainText('(None, 50, 20), (None, 50, 20) and (None, 20)');
  await page.getByTestId('question-complete-example-two').check();
  await expect(verdict).toHaveAttribute('data-right', 'true');
  await expect(verdict).toContainText('8,425 parameters');
});
