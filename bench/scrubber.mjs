/**
 * How fast what shows a model follows the handle on the loss curve of 7.4: from a press of an arrow key on the handle to the
 * end of the frame in which the figure shows that moment. One figure at a time is on the screen, as for a learner. The
 * chapter's fit on simd has ended; each press is of another moment, whose answers the page does not have yet.
 */
import { fitTime, isCalm, watchFollowing } from './in-page.mjs';
import { openWith, withPage } from './open-page.mjs';
import { median } from './statistics.mjs';

const presses = 25;

/** No figure may wait longer than this, in milliseconds. */
const timeout = 60_000;

/**
 * What follows, where it is, and how its moment is written. The evaluation says how many updates the model has.
 * @type {readonly { figure: string, selector: string, moment: string, open?: readonly string[] }[]}
 */
const figures = [
  {
    figure: 'pinned forecast',
    selector: '[data-testid=pinned-wave-picture]',
    moment: 'data-batch=PLAIN ',
  },
  { figure: 'error below the curve', selector: '[data-testid=fit-shown]', moment: 'data-batch=PLAIN ' },
  {
    figure: 'stack behind glass',
    selector: '[data-testid=glass-model]',
    moment: 'data-batch=PLAIN($| )',
    open: ['[data-testid=stack-behind-glass] > summary'],
  },
  { figure: 'evaluation', selector: '[data-testid=evaluate-model]', moment: ', BATCH of 1,000 updates' },
  {
    figure: 'error map',
    selector: '[data-measured]',
    moment: 'data-measured=1/PLAIN($| )',
    open: ['[data-testid=map-guess-show]'],
  },
];

/**
 * @typedef {{ figure: string, delays: readonly number[], longTasks: readonly number[] }} Following in milliseconds;
 * `longTasks` are the main thread's tasks above 50 ms meanwhile
 */

/**
 * @param {import('./measurements.mjs').Setting} setting
 * @returns {Promise<(Following | { figure: string, failure: string })[]>}
 */
export async function measureScrubber(setting) {
  const results = [];
  for (const what of figures) {
    try {
      const measured = await withPage(setting, 'simd', async (page) => {
        page.setDefaultTimeout(timeout);
        await openWith(page, setting.url, 'simd');
        return measureFigure(page, what);
      });
      results.push({ figure: what.figure, ...measured });
    } catch (error) {
      results.push({ figure: what.figure, failure: error instanceof Error ? error.message : String(error) });
    }
  }
  return results;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {(typeof figures)[number]} what
 */
async function measureFigure(page, { selector, moment, open = [] }) {
  await page.waitForFunction(isCalm);
  await page.evaluate(fitTime, timeout);
  for (const press of open) await page.locator(press).first().click();
  await page.locator(selector).first().scrollIntoViewIfNeeded();
  await page.waitForFunction(isCalm);
  const began = await page.evaluate(() => performance.now());
  const press = async () => {
    await page.evaluate(watchFollowing, { selector, moment, timeout });
    await page.keyboard.press('ArrowLeft');
    /** @type {number} */
    const delay = await page.evaluate(() => Reflect.get(window, 'followed'));
    // The next press finds the page at rest.
    await page.waitForTimeout(300);
    return delay;
  };
  // The first two also compile.
  await press();
  await press();
  const delays = [];
  for (let time = 0; time < presses; time++) delays.push(await press());
  /** @type {{ startTime: number, duration: number }[]} */
  const tasks = await page.evaluate(() => Reflect.get(window, 'longTasks'));
  const longTasks = tasks.filter(({ startTime }) => startTime > began).map(({ duration }) => duration);
  return { delays, longTasks };
}

/**
 * @param {Awaited<ReturnType<typeof measureScrubber>>[number]} result
 * @returns {Record<string, string | number>}
 */
export function scrubberRow(result) {
  if ('failure' in result) return { failure: result.failure };
  const { delays, longTasks } = result;
  return {
    'median, ms': round(median(delays)),
    'slowest, ms': round(Math.max(...delays)),
    presses: delays.length,
    'longest task, ms': longTasks.length === 0 ? '≤ 50' : Math.round(Math.max(...longTasks)),
  };
}

const round = (/** @type {number} */ milliseconds) => Number(milliseconds.toFixed(1));

/**
 * The median delay of the slowest figure, in milliseconds; undefined when one has failed.
 * @param {Awaited<ReturnType<typeof measureScrubber>>} results
 */
export function slowestFollowing(results) {
  const medians = results.flatMap((result) => ('delays' in result ? [median(result.delays)] : []));
  return medians.length === results.length ? Math.max(...medians) : undefined;
}
