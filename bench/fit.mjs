/**
 * The time that a learner waits for the chapter's fit: in the built page, from the click on `Fit` to `done`, each run
 * in a new browser, engines in turn. Then `Evaluate`, for the test MAE.
 */
import { isCalm, fitTime } from './in-page.mjs';
import { openWith, withPage } from './open-page.mjs';
import { median } from './statistics.mjs';

const runs = 5;

/** Engines that would need longer than this for a fit are left out, unless `--all` asks for them; in seconds. */
const worthWaiting = 60;

/** Samples of the short fit from which the time of the whole fit is extrapolated. */
const trial = 200;

/**
 * @typedef {object} FitRun
 * @property {number} seconds from the click to the status `done`
 * @property {number} shown seconds that the page shows
 * @property {number} loss of the epoch
 * @property {number} mae on the test set
 * @property {number} longestTask of the main thread, from the click to the MAE, in milliseconds; 0 when none is above 50
 */

/**
 * @param {import('./measurements.mjs').Setting} setting
 * @returns {Promise<({ engine: string, runs: readonly FitRun[] } | { engine: string, failure: string })[]>}
 */
export async function measureFit(setting) {
  /** @type {{ engine: string, runs: FitRun[] }[]} */
  const measured = [];
  const leftOut = [];
  for (const engine of setting.engines) {
    try {
      const expected = await extrapolate(setting, engine);
      if (expected <= worthWaiting || setting.all) measured.push({ engine, runs: [] });
      else leftOut.push({ engine, failure: `left out: it would take about ${expected.toFixed(0)} s` });
    } catch (error) {
      leftOut.push({ engine, failure: error instanceof Error ? error.message : String(error) });
    }
  }
  for (let run = 0; run < runs; run++) {
    for (const { engine, runs } of measured) runs.push(await fitOnce(setting, engine));
  }
  return [...measured, ...leftOut];
}

/**
 * @param {import('./measurements.mjs').Setting} setting
 * @param {string} engine
 */
async function extrapolate(setting, engine) {
  return withCalmPage(setting, engine, `&samples=${trial}`, async (page) => {
    const short = await page.evaluate(fitTime, 600_000);
    return (short / 1000) * (setting.chapter.samples / trial);
  });
}

/**
 * One fit in a fresh browser.
 * @param {import('./measurements.mjs').Setting} setting
 * @param {string} engine
 * @returns {Promise<FitRun>}
 */
export async function fitOnce(setting, engine) {
  return withCalmPage(setting, engine, '', async (page) => {
    const number = async (/** @type {string} */ handle) =>
      Number(await page.getByTestId(handle).textContent());
    const clicked = await page.evaluate(() => performance.now());
    const seconds = (await page.evaluate(fitTime, 3_600_000)) / 1000;
    const [shown, loss] = [await number('fit-seconds'), await number('fit-loss')];
    await page.getByTestId('evaluate-run').click();
    await page.waitForFunction(
      () => Number(document.querySelector('[data-testid=evaluate-mae]')?.textContent) > 0,
    );
    /** @type {{ startTime: number, duration: number }[]} */
    const tasks = await page.evaluate(() => Reflect.get(window, 'longTasks'));
    const durations = tasks.filter(({ startTime }) => startTime >= clicked).map(({ duration }) => duration);
    return {
      seconds,
      shown,
      loss,
      mae: await number('evaluate-mae'),
      longestTask: Math.max(0, ...durations),
    };
  });
}

/**
 * @template T
 * @param {import('./measurements.mjs').Setting} setting
 * @param {string} engine
 * @param {string} settings of the link
 * @param {(page: import('@playwright/test').Page) => Promise<T>} work
 */
async function withCalmPage(setting, engine, settings, work) {
  return withPage(setting, engine, async (page) => {
    await openWith(page, setting.url, engine, settings);
    await page.waitForFunction(isCalm);
    return work(page);
  });
}

/**
 * @param {Awaited<ReturnType<typeof measureFit>>[number]} result
 * @returns {Record<string, string | number>}
 */
export function fitRow(result) {
  if ('failure' in result) return { failure: result.failure };
  const seconds = result.runs.map((run) => run.seconds);
  const longest = Math.max(...result.runs.map((run) => run.longestTask));
  return {
    'seconds, median': Number(median(seconds).toFixed(2)),
    'seconds, from – to': `${Math.min(...seconds).toFixed(2)} – ${Math.max(...seconds).toFixed(2)}`,
    runs: seconds.length,
    'final loss': median(result.runs.map((run) => run.loss)),
    'test MAE': median(result.runs.map((run) => run.mae)),
    'longest task, ms': longest === 0 ? '≤ 50' : Number(longest.toFixed(0)),
  };
}
