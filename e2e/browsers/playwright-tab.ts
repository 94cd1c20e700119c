/** A browser that Playwright drives: Chromium, or its own builds of Firefox and WebKit. */
import type { BrowserType, LaunchOptions, Page } from '@playwright/test';
import type { Tab } from './tab';

/** @param timeout milliseconds that the start may take */
export async function playwrightTab(
  type: BrowserType,
  options: LaunchOptions,
  timeout: number,
): Promise<Tab> {
  const browser = await type.launch({ ...options, timeout });
  const page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url, { timeout })),
    click: (selector) => page.locator(selector).first().click(),
    evaluate: async (run, argument) =>
      (await page.evaluate(run as Parameters<Page['evaluate']>[0], argument)) as ReturnType<typeof run>,
    close: () => browser.close(),
  };
}
