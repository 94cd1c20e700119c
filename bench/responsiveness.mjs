/**
 * How usable the page is while it trains the chapter's fit. Per engine: the main thread's long tasks, the time from
 * moving a slider to the redrawn chart, and the time from `Stop` to the end of the fit. in-page.mjs has the functions
 * that run in the page.
 */
import { isCalm, stopTime, watchRedraw } from './in-page.mjs';
import { openWith, withPage } from './open-page.mjs';
import { median } from './statistics.mjs';

const sliderMoves = 20;

/** No figure may wait longer than this for the page, in milliseconds. */
const timeout = 60_000;

/**
 * @typedef {{
 *   engine: string,
 *   longTasks: readonly { at: number, duration: number }[],
 *   redraws: readonly number[],
 *   stop: number,
 *   batch: number,
 *   batches: number,
 * }} Responsiveness in milliseconds; `longTasks` are the main thread's tasks above 50 ms and when, after the click on
 * `Fit`, they began; `batch` is the mean time per batch, `batches` how many were trained
 */

/**
 * @param {import('./measurements.mjs').Setting} setting
 * @returns {Promise<(Responsiveness | { engine: string, failure: string })[]>}
 */
export async function measureResponsiveness(setting) {
  const results = [];
  for (const engine of setting.engines) {
    try {
      const measured = await withPage(setting, engine, (page) => measureEngine(page, setting, engine));
      results.push({ engine, ...measured });
    } catch (error) {
      results.push({ engine, failure: error instanceof Error ? error.message : String(error) });
    }
  }
  return results;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {import('./measurements.mjs').Setting} setting
 * @param {string} engine
 */
async function measureEngine(page, { url, seconds }, engine) {
  page.setDefaultTimeout(timeout);
  const figure = (/** @type {string} */ handle) => page.getByTestId(handle);
  // The chapter's samples, batch size and model; as many epochs as outlast the window on the fastest engine.
  await openWith(page, url, engine, '&epochs=100').catch(() => {
    throw new Error('this engine does not start here');
  });
  await page.waitForFunction(isCalm);
  // The first half is spent before the fit's own charts, as a learner would, the second at the slider.
  const started = performance.now();
  const left = (/** @type {number} */ share) =>
    Math.max(0, 1000 * seconds * share - (performance.now() - started));
  const clicked = await page.evaluate(() => performance.now());
  await figure('fit-start').click();
  await page.waitForFunction(() => Number(document.querySelector('[data-testid=fit-loss]')?.textContent) > 0);
  await page.waitForTimeout(left(0.5));
  const redraws = await measureRedraws(page, left(1) / sliderMoves);

  const batches = Number(await figure('fit-progress').getAttribute('value'));
  const trained = Number(await figure('fit-seconds').textContent());
  const stop = await page.evaluate(stopTime, timeout);
  /** @type {{ startTime: number, duration: number }[]} */
  const tasks = await page.evaluate(() => Reflect.get(window, 'longTasks'));
  const longTasks = tasks
    .map(({ startTime, duration }) => ({ at: startTime - clicked, duration }))
    .filter(({ at }) => at >= 0);
  return { longTasks, redraws, stop, batch: (1000 * trained) / batches, batches };
}

/**
 * Moves the period slider of the damped sine by key, evenly over the window.
 * @param {import('@playwright/test').Page} page
 * @param {number} interval milliseconds from one move to the next
 */
async function measureRedraws(page, interval) {
  const section = page.locator('#damped-sine');
  const slider = section.locator('input[type=range]').first();
  await slider.scrollIntoViewIfNeeded();
  await section.locator('svg path').first().waitFor();
  await slider.focus();
  const redraws = [];
  for (let move = 0; move < sliderMoves; move++) {
    await page.evaluate(watchRedraw, { id: 'damped-sine', timeout });
    await page.keyboard.press('ArrowRight');
    /** @type {number} */
    const redraw = await page.evaluate(() => Reflect.get(window, 'redraw'));
    redraws.push(redraw);
    await page.waitForTimeout(Math.max(0, interval - redraw));
  }
  return redraws;
}

/**
 * @param {Awaited<ReturnType<typeof measureResponsiveness>>[number]} result
 * @returns {Record<string, string | number>}
 */
export function responsivenessRow(result) {
  if ('failure' in result) return { failure: result.failure };
  const { longTasks, redraws, stop, batch, batches } = result;
  return {
    'longest task':
      longTasks.length === 0 ? '≤ 50' : round(Math.max(...longTasks.map(({ duration }) => duration))),
    'tasks > 50': longTasks.length,
    'redraw, median': round(median(redraws)),
    'redraw, max': round(Math.max(...redraws)),
    stop: round(stop),
    'per batch': round(batch),
    batches,
  };
}

const round = (/** @type {number} */ milliseconds) => Number(milliseconds.toFixed(1));
