import type { Page } from '@playwright/test';
import { writeLaterVersion } from './testing/deployment';
import { dist } from './testing/dist';
import { expectEngine, expectStatus, smallFit } from './testing/handles';
import { expect, test as base } from './testing/page';
import { startStaticHost, type StaticHost } from './testing/static-host';

/** With a host of the test's own, which it can end or give another version of the page. */
const test = base.extend<{ host: StaticHost }>({
  // Playwright reads from this pattern that it needs no other fixture.
  host: async ({}, use) => {
    const host = await startStaticHost(dist, '/course/ringdown');
    await use(host);
    await host.close();
  },
  baseURL: ({ host }, use) => use(`${host.url}/`),
});

test.use({ serviceWorkers: 'allow' });
// Chromium fetches and compares files of a service worker with the lowest priority, behind all that other programs compute.
test.describe.configure({ timeout: 300_000 });
const eventually = { timeout: 120_000 };

/** Waits until all files are kept, and late ones are answered from there. */
const expectKept = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), eventually)
    .toBe('activated');

/** Expects a page of the first or of the later version. */
const expectVersion = (page: Page, later: boolean): Promise<void> => {
  const script = expect(page.locator('script[type=module]'));
  return (later ? script : script.not).toHaveAttribute('src', /later\.js$/, eventually);
};

/** Opens the link of a section as a QR code: code that nothing else on the page needs, so it has not been loaded yet. */
async function openLateCode(page: Page): Promise<void> {
  await page.getByTestId('share-overview').click();
  await expect(page.getByTestId('share-qr')).toBeVisible();
  await page.getByTestId('share-close').click();
}

test('after one visit, in a folder without the closing slash, everything works without a network', async ({
  page,
  host,
}) => {
  await page.goto(`${host.url}?lang=en&engine=simd`);
  await expectKept(page);
  expect(host.asked).not.toContain('ringdown.html');
  await host.close();

  await page.goto(`${host.url}/?lang=zh-CN&engine=simd&samples=400&seed=9&${smallFit}`);
  await expectEngine(page, 'simd');
  await expect(page.getByTestId('seed-input')).toHaveValue('9');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  await page.reload();
  await openLateCode(page);
  const predict = page.locator('#predict');
  await predict.scrollIntoViewIfNeeded();
  await expect(predict.getByTestId('predict-shipped')).toBeVisible();
  await page.getByTestId('language-select').selectOption('en');
  await expect(page.getByTestId('fit-start')).toHaveText('Fit');
  await page.getByTestId('teach').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Teaching with Ringdown' })).toBeVisible();
});

test('a new version waits for the reader, never offered during a fit; an open page keeps its own files', async ({
  page,
  context,
  host,
}, testInfo) => {
  await page.goto(`${host.url}/?lang=en&engine=simd&samples=1000000&${smallFit}`);
  await expectEngine(page, 'simd');
  await expectKept(page);
  const other = await context.newPage();
  await other.goto(`${host.url}/?lang=en`);
  await expectEngine(other, 'simd');

  await page.bringToFront();
  const later = testInfo.outputPath('later');
  await writeLaterVersion(later);
  host.deploy(later);
  const notice = page.getByTestId('new-version');
  await expect(async () => {
    // As when the reader comes back to the tab. The browser's own check, after the other tab was opened, may have come first.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(notice).toContainText('There is a new version of this page.', { timeout: 2000 });
  }).toPass(eventually);
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'running');
  await expect(notice).toHaveCount(0);
  await page.getByTestId('fit-stop').click();
  await expect(notice).toBeVisible();
  await openLateCode(page);
  await expectVersion(page, false);

  await page.getByTestId('new-version-load').click();
  await expectVersion(page, true);
  await expectEngine(page, 'simd');
  // The other tab has not been loaded again, and its late files are still there.
  await expectVersion(other, false);
  await openLateCode(other);
  await other.close();

  // With no tab of the old version left, its files go.
  await page.reload();
  const keptOfFirst = (): Promise<string[]> =>
    page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      const requests = await (await caches.open(name)).keys();
      const paths = requests.map(({ url }) => new URL(url).pathname);
      return paths.filter((path) => path.includes('/assets/') && !path.includes('later'));
    });
  await expect.poll(keptOfFirst, eventually).toEqual([]);
  await openLateCode(page);
});
