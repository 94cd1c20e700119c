/** Playwright's test, with a page that fails on errors and on requests to other origins. */
import { expect, test as base } from '@playwright/test';

/**
 * Fails a test whose page logs an error, throws, or sends a request to another origin. A test that causes an error on
 * purpose states it in `allowErrors`.
 */
export const test = base.extend<{ allowErrors: RegExp | undefined }>({
  allowErrors: [undefined, { option: true }],
  page: async ({ page, baseURL, allowErrors }, use) => {
    const faults: string[] = [];
    const note = (fault: string): void => {
      if (!allowErrors?.test(fault)) faults.push(fault);
    };
    page.on('console', (message) => {
      if (message.type() === 'error') note(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => note(`thrown: ${error.message}`));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(baseURL ?? '').origin)
        note(`asked ${request.url()}`);
    });
    page.on('websocket', (socket) => note(`opened ${socket.url()}`));
    await use(page);
    expect(faults).toEqual([]);
  },
});

export { expect };
