/** Starts Firefox or WebKit with the driver that it was found for. */
import type { BrowserType } from '@playwright/test';
import { bidiTab } from './bidi-tab';
import { playwrightTab } from './playwright-tab';
import type { Found, Tab } from './tab';
import { webkitTab } from './webkit-tab';

/** @param timeout milliseconds that the start, and one command, may take */
export function startTab(
  { name, driver, path }: Found,
  playwright: Readonly<Record<Found['name'], BrowserType>>,
  timeout: number,
): Promise<Tab> {
  if (driver === 'bidi') return bidiTab(path, timeout);
  if (driver === 'webdriver') return webkitTab(path, timeout);
  return playwrightTab(playwright[name], {}, timeout);
}
