import { defineConfig } from '@playwright/test';
import type { Found } from './e2e/browsers/tab';
import { chromiumArguments } from './scripts/chromium-arguments.mjs';

/** Set by `scripts/e2e.mjs`, which builds, serves and finds the browsers. */
const { RINGDOWN_URL, CHROMIUM_PATH, RINGDOWN_BROWSERS = '[]', RINGDOWN_JOURNEYS } = process.env;
if (RINGDOWN_URL === undefined || CHROMIUM_PATH === undefined) {
  throw new Error('Run the browser tests with `npm run e2e`, which builds and serves the page.');
}

const launch = (gl: 'software-gl' | 'none') => ({
  launchOptions: { executablePath: CHROMIUM_PATH, args: chromiumArguments(gl) },
});

const others = JSON.parse(RINGDOWN_BROWSERS) as readonly Found[];
const short = RINGDOWN_JOURNEYS === 'short';
const inBrowsers = /[/\\]e2e[/\\]browsers[/\\][^/\\]+\.spec\.ts$/;
const journeys = {
  testMatch: inBrowsers,
  ...(short && { grep: /@short/ }),
  // Other browsers start slowly, and WebKit trains slowly: time alone must not fail a run.
  timeout: 600_000,
  expect: { timeout: 240_000 },
};

export default defineConfig<object, { found: Found | undefined; optional: boolean }>({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  // One more than the cores of a small machine: some tests wait, for a background thread that is silent or a clock.
  workers: 3,
  // On a machine that other programs slow down for a minute, one of three hundred tests may fail. The closing line of
  // `npm test` counts the tests that passed at the second try only.
  retries: 1,
  // Milliseconds, ample where other programs want the same cores: a test that needs more on a quiet machine is too
  // slow. Tests that train for long say so themselves.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: 'build/e2e.json' }]],
  // Tracing every test costs a quarter of the run's time, because each snapshot holds the whole long page;
  // `npm run e2e -- --trace on FILTER` records one.
  // A service worker would answer requests that tests hold back or replace; `offline.spec.ts` allows it.
  use: {
    baseURL: RINGDOWN_URL,
    screenshot: 'only-on-failure',
    locale: 'en-US',
    serviceWorkers: 'block',
  },
  projects: [
    // Drawing and training in software takes its time.
    {
      name: 'webgl',
      testMatch: /\.webgl\.spec\.ts$/,
      timeout: 180_000,
      expect: { timeout: 120_000 },
      use: launch('software-gl'),
    },
    { name: 'journeys-chromium', ...journeys, use: launch('none') },
    ...others.map((found) => ({
      name: `journeys-${found.name}`,
      ...journeys,
      // A browser that is there but does not start fails the run only where it was asked for by name.
      use: { found, optional: short },
    })),
    // Last, since it has the most files: what is left at the end are short tests, for all workers.
    { name: 'no-webgl', testIgnore: [/\.webgl\.spec\.ts$/, inBrowsers], use: launch('none') },
  ],
});
