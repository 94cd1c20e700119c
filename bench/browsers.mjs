/**
 * The chapter's fit in each browser that is on this machine, in turn: a browser of its own for each round, two fits in it.
 * The page also says how many batches a second its worker has trained: the rest of the time is the browser's.
 */
import * as playwright from '@playwright/test';
import { runnerImport } from 'vite';
import { browserNames, findBrowsers } from '../scripts/browsers.mjs';
import { chromiumArguments } from '../scripts/chromium-arguments.mjs';
import { root } from '../scripts/run.mjs';
import { median } from './statistics.mjs';

const rounds = 5;

/** In milliseconds: for one step of a measurement, and between two looks at it. */
const timeout = 120_000;
const pause = 250;

/**
 * @typedef {object} FitInBrowser
 * @property {number} first seconds of the first fit after the page was opened, from the click to done
 * @property {number} second the same of the next one
 * @property {number} training seconds of the second fit in which the worker trained
 */

/**
 * @typedef {object} BrowserResult
 * @property {string} browser
 * @property {FitInBrowser[]} rounds
 * @property {string[]} failures of the rounds that did not end
 */

/**
 * @param {import('./measurements.mjs').Setting} setting
 * @returns {Promise<BrowserResult[]>}
 */
export async function measureBrowsers({ url, executablePath, chapter }) {
  const contestants = await contestantsHere(executablePath);
  const batches = Math.ceil(chapter.samples / chapter.batchSize);
  /** @type {BrowserResult[]} */
  const results = contestants.map(({ name }) => ({ browser: name, rounds: [], failures: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const [index, { start }] of contestants.entries()) {
      try {
        results[index].rounds.push(await measureOnce(start, url, batches));
      } catch (error) {
        results[index].failures.push(error instanceof Error ? error.message : String(error));
      }
    }
  }
  return results;
}

/** @param {string} executablePath of Chromium */
async function contestantsHere(executablePath) {
  const load = async (/** @type {string} */ file) =>
    (await runnerImport(`/e2e/browsers/${file}`, { root, configFile: false })).module;
  const { playwrightTab } = /** @type {typeof import('../e2e/browsers/playwright-tab')} */ (
    await load('playwright-tab.ts')
  );
  const { startTab } = /** @type {typeof import('../e2e/browsers/start-tab')} */ (await load('start-tab.ts'));
  const { found } = await findBrowsers(browserNames);
  const options = { executablePath, args: chromiumArguments('none') };
  return [
    { name: 'chromium', start: () => playwrightTab(playwright.chromium, options, timeout) },
    ...found.map((one) => ({ name: one.name, start: () => startTab(one, playwright, timeout) })),
  ];
}

/**
 * @param {() => Promise<import('../e2e/browsers/tab').Tab>} start
 * @param {string} url of the served page
 * @param {number} batches of a fit
 * @returns {Promise<FitInBrowser>}
 */
async function measureOnce(start, url, batches) {
  const tab = await start();
  try {
    await tab.open(`${url}/?lang=en&engine=simd`);
    await until(tab, isReady);
    // The parts of the page that load late have come, for any browser: they are in the page, and nothing was added since.
    await until(tab, isAtRest);
    const [first, second] = [await fit(tab), await fit(tab)];
    const rate = Number((await tab.evaluate(shownRate, undefined)).replaceAll(',', ''));
    return { first, second, training: batches / rate };
  } finally {
    await tab.close();
  }
}

/** @param {import('../e2e/browsers/tab').Tab} tab @returns {Promise<number>} seconds */
async function fit(tab) {
  await tab.evaluate(startTimedFit, undefined);
  return (await until(tab, timeOfFit)) / 1000;
}

/**
 * Looks until there is an answer.
 * @template T
 * @param {import('../e2e/browsers/tab').Tab} tab
 * @param {() => T | undefined | false | null} look runs in the page
 * @returns {Promise<T>}
 */
async function until(tab, look) {
  for (const end = performance.now() + timeout; performance.now() < end;) {
    const seen = await tab.evaluate(look, undefined);
    if (seen !== undefined && seen !== null && seen !== false) return /** @type {T} */ (seen);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`the page did not get there: ${look.name}`);
}

function isReady() {
  return document.querySelector('[data-testid=engine-active][data-engine=simd]') !== null;
}

/** Runs in the page: whether the fit's chart stands and the page has been the same for two seconds. */
function isAtRest() {
  const size = document.body.innerHTML.length;
  /** @type {{ size: number, since: number }} */
  const seen = Reflect.get(window, 'seenSize') ?? { size: -1, since: 0 };
  if (seen.size !== size) Reflect.set(window, 'seenSize', { size, since: performance.now() });
  const drawn = document.querySelector('#fit .recharts-surface') !== null;
  return drawn && seen.size === size && performance.now() - seen.since > 2000;
}

/** Runs in the page: clicks `Fit`; `timeOfFit` tells how long it took. */
function startTimedFit() {
  const status = document.querySelector('[data-testid=fit-status]');
  const start = document.querySelector('[data-testid=fit-start]');
  if (status === null || !(start instanceof HTMLElement)) throw new Error('nothing to start a fit with');
  Reflect.set(window, 'fitTook', null);
  const started = performance.now();
  let isRunning = false;
  new MutationObserver((_, observer) => {
    const now = status.getAttribute('data-status');
    isRunning ||= now === 'running';
    if (!isRunning || now !== 'done') return;
    observer.disconnect();
    Reflect.set(window, 'fitTook', performance.now() - started);
  }).observe(status, { attributes: true });
  start.click();
}

/** Runs in the page. @returns {number | null} milliseconds; null while it runs */
function timeOfFit() {
  return Reflect.get(window, 'fitTook');
}

function shownRate() {
  return document.querySelector('[data-testid=fit-batches-per-second]')?.textContent ?? '';
}

/**
 * @param {BrowserResult} result
 * @returns {Record<string, string | number>}
 */
export function browserRow(result) {
  const { rounds, failures } = result;
  const failed = failures.length === 0 ? {} : { failed: `${failures.length}: ${failures[0]}` };
  if (rounds.length === 0) return failed;
  const of = (/** @type {keyof FitInBrowser} */ what) => rounds.map((round) => round[what]);
  const seconds = (/** @type {number} */ value) => Number(value.toFixed(2));
  return {
    'first fit, s, median': seconds(median(of('first'))),
    'second fit, s, median': seconds(median(of('second'))),
    'from – to': `${Math.min(...of('second')).toFixed(2)} – ${Math.max(...of('second')).toFixed(2)}`,
    'of it training, s, median': seconds(median(of('training'))),
    rounds: rounds.length,
    ...failed,
  };
}

/**
 * How many times as long as in Chromium the second fit takes in WebKit, by medians; undefined where one was not measured.
 * @param {readonly BrowserResult[]} results
 */
export function webkitOverChromium(results) {
  const [webkit, chromium] = ['webkit', 'chromium'].map((name) => {
    const seconds = results.find(({ browser }) => browser === name)?.rounds.map(({ second }) => second) ?? [];
    return seconds.length === 0 ? undefined : median(seconds);
  });
  return webkit === undefined || chromium === undefined ? undefined : webkit / chromium;
}
