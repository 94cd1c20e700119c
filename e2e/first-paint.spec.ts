import type { Page } from '@playwright/test';
import { expectComplete, expectEngine } from './testing/handles';
import { expect, test } from './testing/page';

const handles = [
  ...['engine-select', 'engine-active', 'seed-input', 'language-select', 'theme-select'],
  ...[
    'fit-start',
    'fit-pause',
    'fit-step',
    'fit-stop',
    'fit-progress',
    'fit-status',
    'fit-loss',
    'fit-seconds',
  ],
  ...['evaluate-run', 'evaluate-mae', 'predict-run', 'predict-mae', 'predict-table'],
];

const worker = /\/host-.*\.js$/;
const sections = /\/(all-panels|sections-(en|zh))-.*\.js$/;
const plottingLibrary = /\/LineDrawing-.*\.js$/;

/** Delays files of the page until the returned function is called. */
async function keepBack(page: Page, ...files: readonly RegExp[]): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  for (const file of files) {
    await page.route(file, async (route) => {
      await released;
      await route.continue();
    });
  }
  return release;
}

async function expectFirstSectionOnly(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('figure').first().getByRole('img')).toBeVisible();
  await expect(page.locator('#overview').getByRole('heading', { level: 2 })).toBeVisible();
  await expect(page.locator('#fit')).toHaveCount(0);
}

async function expectHandles(page: Page): Promise<void> {
  for (const handle of handles) await expect(page.getByTestId(handle)).toBeAttached();
  await expectEngine(page, 'simd');
}

test('text and a figure are there before anything heavy, and all handles after it', async ({ page }) => {
  const release = await keepBack(page, worker, sections, plottingLibrary);
  await page.goto('/?lang=en');
  await expectFirstSectionOnly(page);
  release();
  await expectHandles(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('so it is in Chinese; sections that come later are in a language chosen meanwhile, and a link leads to them', async ({
  page,
}) => {
  const release = await keepBack(page, worker, sections, plottingLibrary);
  await page.goto('/?lang=zh-CN#evaluate');
  await expectFirstSectionOnly(page);
  await page.getByTestId('language-select').selectOption('en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  release();
  await expectHandles(page);
  await expect(page.getByTestId('fit-start')).toHaveText('Fit');
  await expect(page.locator('#evaluate').getByRole('heading', { level: 2 })).toBeInViewport();
  await page.getByTestId('language-select').selectOption('zh-CN');
  await expect(page.getByTestId('fit-start')).toHaveText('开始拟合');
});

test('a fit can be pressed before the sections that stand before it are rendered, and goes on when they are', async ({
  page,
}) => {
  // Without frames, the page renders no further section.
  await page.addInitScript(() => {
    const held: FrameRequestCallback[] = [];
    const request = window.requestAnimationFrame.bind(window);
    let isHeld = true;
    window.requestAnimationFrame = (callback) =>
      isHeld && document.getElementById('fit') !== null ? held.push(callback) : request(callback);
    Reflect.set(window, 'goOn', () => {
      isHeld = false;
      held.forEach(request);
    });
  });
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto('/?lang=en&samples=400&length=20&units=8');
  const start = page.getByTestId('fit-start');
  await expect(start).toBeEnabled();
  await expect(page.locator('main section h2')).toHaveCount(2);
  await start.evaluate((button: HTMLElement) => button.click());
  await expect(page.getByTestId('fit-status')).toHaveAttribute('data-status', 'done');
  await expect(page.locator('#examples')).toHaveCount(0);
  // The fit's own code has come; nothing of TensorFlow.js has.
  expect(scripts.filter((url) => worker.test(url))).toHaveLength(1);
  expect(scripts.filter((url) => /\/(build|dist|stock-engine|training-on-webgl)-/.test(url))).toEqual([]);
  await page.evaluate(() => (Reflect.get(window, 'goOn') as () => void)());
  await expectComplete(page);
  await expect(page.getByTestId('fit-status')).toHaveAttribute('data-status', 'done');
  const order = await page.locator('main section[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(order.indexOf('fit')).toBe(order.indexOf('model') + 1);
  expect(order[1]).toBe('why-depth');
});

test.describe('sections that cannot be fetched', () => {
  test.use({ allowErrors: /Failed to (load resource|fetch)/ });
  test('leave the first section readable, with a sentence at its end', async ({ page }) => {
    await page.route(sections, (route) => route.abort());
    await page.goto('/?lang=en');
    await expect(page.getByText('A part of the page could not be loaded.')).toBeVisible();
    await expect(page.locator('#overview').getByRole('heading', { level: 2 })).toBeVisible();
  });
});
