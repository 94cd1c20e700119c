import { readFile } from 'node:fs/promises';
import { expect, onePage, test as alone } from './testing/page';

const test = onePage('/?lang=en&units=12&lr=0.002&seed=99');

test('both listings contain the settings in force', async ({ page }) => {
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
  await section.getByRole('radio', { name: 'Keras' }).check();
});

test('the copy button copies the whole listing', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const section = page.locator('#complete-example');
  await section.getByRole('button', { name: 'Copy' }).click();
  await expect(section.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('def generate_examples(length, n_patterns, output):');
  expect(copied).toContain('pyplot.show()');
  const download = page.waitForEvent('download');
  await page.getByTestId('program-save').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('stacked_lstm.py');
  expect(await readFile(await file.path(), 'utf8')).toBe(`${copied}\n`);
});

test('the question looks up windows, and shows how their overlap helps', async ({ page }) => {
  const verdict = page.getByTestId('question-complete-example-verdict');
  await page.getByTestId('question-complete-example-pattern').check();
  await expect(verdict).toHaveAttribute('data-right', 'false');
  await expect(verdict).toContainText(/(\d+) of \1 windows put aside share points with a training window/);
  await page.getByTestId('question-complete-example-overlap').check();
  await expect(verdict).toHaveAttribute('data-right', 'true');
});

test('the first lines are shown, and all of them at a press; the page scrolls, not the program', async ({
  page,
}) => {
  const program = page.getByTestId('program').locator('pre');
  const all = page.getByTestId('program-all');
  await expect(all).toHaveText(/^Show all 6\d lines$/);
  const height = async () => (await program.boundingBox())?.height ?? 0;
  const short = await height();
  await all.click();
  await expect.poll(height).toBeGreaterThan(3 * short);
  const hidden = await program.evaluate((box) => box.scrollHeight - box.clientHeight);
  expect(hidden).toBeLessThanOrEqual(1);
  await expect(all).toBeFocused();
  await all.click();
  await expect.poll(height).toBe(short);
});

test('ten lines lead to your own series, each link to a section that exists', async ({ page }) => {
  const section = page.locator('#complete-example');
  await expect(section.locator('ol > li')).toHaveCount(10);
  const targets = await section
    .locator('ol a[href^="#"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  for (const target of new Set(targets)) await expect(page.locator(target), target).toHaveCount(1);
});

alone(
  'a model is taken home: a notebook in the page’s language, and files named for its fingerprint',
  async ({ page }) => {
    await page.goto('/?lang=zh-CN&samples=50&units=3#complete-example');
    const section = page.locator('#complete-example');
    await expect(section).toContainText('本页自带的那个');
    const saved = async (kind: string) => {
      const download = page.waitForEvent('download');
      await page.getByTestId(`take-home-${kind}`).click();
      const file = await download;
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
    };
    const shipped = await saved('notebook');
    expect(shipped.name).toMatch(/^ringdown-\w{4}-\w{4}\.ipynb$/);
    expect(JSON.parse(shipped.text)).toMatchObject({ nbformat: 4, nbformat_minor: 5 });
    expect(shipped.text).toContain('UNITS = 20\\n');

    await page.getByTestId('fit-start').click();
    const code = await page.getByTestId('fingerprint').innerText();
    await expect(page.getByTestId('take-home-of')).toContainText('2 × 3');
    const own = await saved('notebook');
    expect(own.name).toBe(`ringdown-${code}.ipynb`);
    expect(own.text).toContain('UNITS = 3\\n');
    expect(own.text).toContain('带回家的堆叠 LSTM');

    const model = await saved('model');
    expect(model.name).toBe(`ringdown-${code}.json`);
    const weights = await saved('weights');
    expect(JSON.parse(model.text).weightsManifest[0].paths).toEqual([weights.name]);
    expect((await saved('safetensors')).text).toContain(`"fingerprint":"${code}"`);
    expect((await saved('losses')).text).toMatch(/^\ufeff"更新次数",.*\r\n\d+,0\.\d+\r\n/);
    expect((await saved('examples')).text.split('\r\n')).toHaveLength(102);
  },
);
