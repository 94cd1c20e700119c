/** A released Firefox, over WebDriver BiDi. Playwright sends it commands that it does not know, so Puppeteer drives it. */
import puppeteer from 'puppeteer-core';
import type { Tab } from './tab';

/** @param path of Firefox @param timeout milliseconds that its start may take */
export async function bidiTab(path: string, timeout: number): Promise<Tab> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    timeout,
    protocolTimeout: timeout,
    defaultViewport: { width: 1280, height: 800 },
  });
  const page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url, { timeout })),
    click: (selector) => page.click(selector),
    evaluate: async (run, argument) =>
      // Puppeteer's types keep neither the argument's type nor the result's.
      (await page.evaluate(run as (argument: unknown) => unknown, argument)) as ReturnType<typeof run>,
    close: () => browser.close(),
  };
}
