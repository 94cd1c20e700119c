/** A browser of its own for each measurement of the built page. */
import { chromium } from '@playwright/test';
import { chromiumArguments } from '../scripts/chromium-arguments.mjs';
import { watchLongTasks } from './in-page.mjs';

/**
 * Starts a browser, hands over its empty page, in which the main thread's long tasks will be collected, and ends the
 * browser when the work has ended or failed.
 * @template T
 * @param {Pick<import('./measurements.mjs').Setting, 'executablePath' | 'graphics'>} setting
 * @param {string} engine WebGL is there only for the engine that uses it: the others run as on a machine without a
 *   graphics card
 * @param {(page: import('@playwright/test').Page) => Promise<T>} work
 * @param {import('@playwright/test').BrowserContextOptions} [options]
 */
export async function withPage({ executablePath, graphics }, engine, work, options) {
  const browser = await chromium.launch({
    executablePath,
    args: chromiumArguments(engine === 'webgl' ? graphics : 'none'),
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      // It would fetch the page's files once more beside the first fit.
      serviceWorkers: 'block',
      ...options,
    });
    await page.addInitScript(watchLongTasks);
    return await work(page);
  } finally {
    await browser.close();
  }
}

/**
 * Opens the built page and waits until the engine has started.
 * @param {import('@playwright/test').Page} page
 * @param {string} url of the served page
 * @param {string} engine
 * @param {string} [settings] of the link, as `&samples=200`
 */
export async function openWith(page, url, engine, settings = '') {
  await page.goto(`${url}/?lang=en&engine=${engine}${settings}`);
  await page.locator(`[data-testid=engine-active][data-engine="${engine}"]`).waitFor({ state: 'attached' });
}
