/** The test of the journeys: `tab` is a page of the browser that the project names, started for one test. */
import { expect, test as base } from '@playwright/test';
import { playwrightTab } from './playwright-tab';
import { startTab } from './start-tab';
import type { Found, Tab } from './tab';

/** Milliseconds that a browser may take to start, or for one command: ample where other programs want the cores. */
const patience = 90_000;

interface Options {
  /** Undefined for the Chromium of the other browser tests. */
  readonly found: Found | undefined;
  /** Whether a browser that is there but does not start skips the test instead of failing it. */
  readonly optional: boolean;
}

export const test = base.extend<{ tab: Tab }, Options>({
  found: [undefined, { option: true, scope: 'worker' }],
  optional: [false, { option: true, scope: 'worker' }],
  tab: async ({ playwright, launchOptions, found, optional }, use) => {
    const starting =
      found === undefined
        ? playwrightTab(playwright.chromium, launchOptions, patience)
        : startTab(found, playwright, patience);
    const tab = await starting.catch((error: unknown) => {
      if (!optional) throw error;
      base.skip(true, `${found?.name} is there, but did not start: ${String(error)}`);
      throw error;
    });
    await use(tab);
    await tab.close();
  },
});

export { expect };
