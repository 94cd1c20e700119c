/** Playwright's test, with a page that fails on errors and on requests to other origins. */
import { expect, test as base, type Browser, type Page } from '@playwright/test';

/** What a page has done that no page may do, but for what a test allows. */
type Faults = string[];

interface OpenPage {
  readonly key: string;
  readonly page: Page;
  readonly faults: Faults;
}

/**
 * Fails a test whose page logs an error, throws, or sends a request to another origin. A test that causes an error on
 * purpose states it in `allowErrors`.
 */
export const test = base.extend<
  { allowErrors: RegExp | undefined },
  { lastVisit: { open: OpenPage | undefined } }
>({
  allowErrors: [undefined, { option: true }],
  page: async ({ page, baseURL, allowErrors }, use) => {
    const faults = noteFaults(page, baseURL);
    await use(page);
    expect(faults.filter((fault) => !allowErrors?.test(fault))).toEqual([]);
  },
  // Of all files together: tests whose fixtures of this scope differ would need a process of their own.
  lastVisit: [
    async ({}, use) => {
      await use({ open: undefined });
    },
    { scope: 'worker' },
  ],
});

/**
 * A `test` for a file of small tests: they share one page, which the first of them opens at `address`, since opening
 * takes longer than most of them. Each begins where the one before it in the file has ended. After a failure the next
 * one opens the page anew, as does each that is run alone. Of the options of `test.use`, only a viewport tells pages of
 * a file apart, and no error is allowed.
 */
export function onePage(address: string): typeof test {
  test.describe.configure({ mode: 'default' });
  return anotherPage(address);
}

/** The same for a second address in a file whose first is that of `onePage`. The tests of each stand together. */
export const anotherPage = (address: string): typeof test =>
  test.extend({
    page: async ({ browser, lastVisit, baseURL, viewport }, use, { file }) => {
      const key = [file, address, JSON.stringify(viewport)].join(' ');
      if (lastVisit.open?.key !== key) {
        await lastVisit.open?.page.context().close();
        lastVisit.open = await visit(browser, key, address, baseURL);
      }
      const { page, faults } = lastVisit.open;
      await use(page);
      expect(faults.splice(0)).toEqual([]);
    },
  });

async function visit(browser: Browser, key: string, address: string, baseURL: string | undefined) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults = noteFaults(page, baseURL);
  await page.goto(address);
  return { key, page, faults };
}

function noteFaults(page: Page, baseURL = ''): Faults {
  const faults: Faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(baseURL).origin)
      faults.push(`asked ${request.url()}`);
  });
  page.on('websocket', (socket) => faults.push(`opened ${socket.url()}`));
  return faults;
}

export { expect };
