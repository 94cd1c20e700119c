/** What the journeys need of a browser, so that one file of them runs through three drivers. */

/** One page of a browser that was started for it. */
export interface Tab {
  /** @param url absolute; resolves when the page has loaded */
  open(url: string): Promise<void>;
  /** Clicks the middle of the first element that matches, which is scrolled into view first. */
  click(selector: string): Promise<void>;
  /** Runs a function in the page. It sees nothing of the file it is written in; the argument and the result are JSON. */
  evaluate<Argument, Result>(run: (argument: Argument) => Result, argument: Argument): Promise<Result>;
  /** Ends the page, its browser, and what was started for them. */
  close(): Promise<void>;
}

/** What of a browser is on this machine, as `scripts/browsers.mjs` finds it. */
export interface Found {
  readonly name: 'firefox' | 'webkit';
  /** Playwright's own build; WebDriver BiDi; WebKitGTK's driver. */
  readonly driver: 'playwright' | 'bidi' | 'webdriver';
  readonly path: string;
}
