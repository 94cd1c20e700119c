/**
 * The depth race in the built page beside its serial time: the same fits with their evaluations, one after the other in one
 * worker, without a page that draws them. The two take turns, so that a change of the machine's load meets both.
 */
import { runnerImport } from 'vite';
import { root } from '../scripts/run.mjs';
import { isCalm } from './in-page.mjs';
import { withPage } from './open-page.mjs';
import { median } from './statistics.mjs';
import { openWorkbench } from './workbench.mjs';

const pairs = 3;

/** For a race of twenty fits on a machine that is used by others, in milliseconds. */
const timeout = 300_000;

/**
 * @typedef {{ pair: number, workers: number, serial: number, race: number, longTasks: readonly number[] }} RaceResult in
 * seconds; `longTasks` are the main thread's tasks above 50 ms during the race, in milliseconds
 *
 * @param {import('./measurements.mjs').Setting} setting
 * @returns {Promise<RaceResult[]>}
 */
export async function measureRace(setting) {
  /** @type {{ module: typeof import('../src/shipped/depth-sizes') }} */
  const { module } = await runnerImport('/src/shipped/depth-sizes.ts', { root, configFile: false });
  const bench = await openWorkbench(setting, 'none');
  try {
    return await withPage(setting, 'simd', async (page) => {
      page.setDefaultTimeout(timeout);
      await page.goto(`${setting.url}/?lang=en&engine=simd`);
      await page.waitForFunction(isCalm);
      await page.locator('#depth-race').scrollIntoViewIfNeeded();
      await page.getByTestId('race-guess-show').click();
      const results = [];
      for (let pair = 1; pair <= pairs; pair += 1) {
        const started = performance.now();
        for (const seed of module.depthSeeds)
          for (const size of module.depthSizes) await bench.ask('simd', 'fit', 'simd', seed, size);
        const serial = (performance.now() - started) / 1000;
        results.push({ pair, serial, ...(await page.evaluate(raceTime, timeout)) });
      }
      return results;
    });
  } finally {
    await bench.close();
  }
}

/**
 * Runs in the page: starts the race and waits until it is over.
 * @param {number} timeout in milliseconds
 * @returns {Promise<{ race: number, workers: number, longTasks: number[] }>} `race` in seconds
 */
function raceTime(timeout) {
  const status = document.querySelector('[data-testid=race-status]');
  const start = document.querySelector('[data-testid=race-start]');
  if (status === null || !(start instanceof HTMLElement)) throw new Error('nothing to start a race with');
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the race did not end')), timeout);
    const started = performance.now();
    const observer = new MutationObserver(() => {
      if (status.getAttribute('data-status') !== 'over') return;
      observer.disconnect();
      const race = (performance.now() - started) / 1000;
      /** @type {{ startTime: number, duration: number }[]} */
      const tasks = Reflect.get(window, 'longTasks');
      const workers = Number(status.getAttribute('data-workers'));
      const longTasks = tasks.filter(({ startTime }) => startTime > started).map(({ duration }) => duration);
      resolve({ race, workers, longTasks });
    });
    observer.observe(status, { attributeFilter: ['data-status'] });
    start.click();
  });
}

/** @param {RaceResult} result */
export const raceRow = ({ workers, serial, race, longTasks }) => ({
  workers,
  'one after the other, s': Number(serial.toFixed(1)),
  'race, s': Number(race.toFixed(1)),
  ratio: Number((race / serial).toFixed(2)),
  'tasks > 50 ms': longTasks.length,
  'longest task, ms': longTasks.length === 0 ? '≤ 50' : Math.round(Math.max(...longTasks)),
});

/** The race's time over the serial one, the median of the pairs. @param {readonly RaceResult[]} results */
export const raceRatio = (results) => median(results.map(({ race, serial }) => race / serial));
