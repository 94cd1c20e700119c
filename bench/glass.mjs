/** How often the stack behind glass is drawn anew while simd trains, for stacks of 64 units a layer: 1 to 4 layers. */
import { isCalm } from './in-page.mjs';
import { withPage } from './open-page.mjs';

const layers = [1, 2, 3, 4];
const units = 64;

/** Seconds for which the drawings are counted, and the longest wait for the first one. */
const seconds = 8;
const timeout = 60_000;

/**
 * @typedef {{ layers: number, updates: number, batches: number, longTasks: readonly number[] }} GlassResult
 * `updates` and `batches` a second; `longTasks` are the main thread's tasks above 50 ms, in milliseconds
 */

/**
 * @param {import('./measurements.mjs').Setting} setting
 * @returns {Promise<GlassResult[]>}
 */
export async function measureGlass(setting) {
  const results = [];
  for (const count of layers) {
    const counted = await withPage(setting, 'simd', async (page) => {
      page.setDefaultTimeout(timeout);
      // As many sequences as outlast the count.
      const link = `lang=en&engine=simd&samples=1000000&layers=${count}&units=${units}`;
      await page.goto(`${setting.url}/?${link}#stack-behind-glass`);
      await page.getByTestId('glass-model').waitFor();
      await page.waitForFunction(isCalm);
      // Without scrolling to the button: out of sight the figure asks nothing.
      await page.getByTestId('fit-start').evaluate((start) => start instanceof HTMLElement && start.click());
      await page.locator('[data-testid=glass-model][data-run="1"]').waitFor();
      await page.getByTestId('glass-map').scrollIntoViewIfNeeded();
      return page.evaluate(countDrawings, 1000 * seconds);
    });
    results.push({ layers: count, ...counted });
  }
  return results;
}

/**
 * Runs in the page: counts how often the figure shows another moment.
 * @param {number} milliseconds
 */
async function countDrawings(milliseconds) {
  const model = document.querySelector('[data-testid=glass-model]');
  const progress = document.querySelector('[data-testid=fit-progress]');
  if (model === null || progress === null) throw new Error('the figure is not there');
  const batch = () => Number(progress.getAttribute('value'));
  const [began, first] = [performance.now(), batch()];
  let drawings = 0;
  const observer = new MutationObserver(() => (drawings += 1));
  observer.observe(model, { attributeFilter: ['data-batch'] });
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  observer.disconnect();
  const spent = (performance.now() - began) / 1000;
  const tasks = /** @type {{ startTime: number, duration: number }[]} */ (Reflect.get(window, 'longTasks'));
  return {
    updates: drawings / spent,
    batches: (batch() - first) / spent,
    longTasks: tasks.filter(({ startTime }) => startTime > began).map(({ duration }) => duration),
  };
}

/** @param {GlassResult} result */
export const glassRow = ({ updates, batches, longTasks }) => ({
  'updates/s': Number(updates.toFixed(1)),
  'batches/s': Math.round(batches),
  'tasks > 50 ms': longTasks.length,
  'longest task, ms': longTasks.length === 0 ? '≤ 50' : Math.round(Math.max(...longTasks)),
});

/** Updates a second of the stack that is drawn least often. @param {readonly GlassResult[]} results */
export const slowestGlass = (results) => Math.min(...results.map(({ updates }) => updates));
