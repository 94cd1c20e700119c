/**
 * What it costs to watch a model learn: the fit's batches per second in the built page with the pinned wave of 7.4 on the
 * screen, over those without it, in pairs whose order alternates. Out of sight the wave asks nothing while a fit trains.
 */
import { isCalm, watchedFit } from './in-page.mjs';
import { openWith, withPage } from './open-page.mjs';
import { median } from './statistics.mjs';

/** Sequences of a fit, in one epoch, and pairs of fits. */
const fits = [
  { samples: 10_000, pairs: 20 },
  { samples: 100_000, pairs: 10 },
];

/** A fit that takes longer fails, in milliseconds. */
const timeout = 600_000;

/**
 * @typedef {object} WatchedFit
 * @property {number} batches per second, from the first to the last progress that the page shows
 * @property {number} redraws of the forecast per second
 * @property {number} longestTask of the main thread, in milliseconds; 0 when none is above 50
 */

/**
 * @param {import('./measurements.mjs').Setting} setting
 * @returns {Promise<{ samples: number, pairs: readonly { with: WatchedFit, without: WatchedFit }[] }[]>}
 */
export async function measureWatching(setting) {
  const results = [];
  for (const { samples, pairs: count } of fits) {
    const pairs = await withPage(setting, 'simd', async (page) => {
      await openWith(page, setting.url, 'simd', `&samples=${samples}`);
      await page.getByTestId('pinned-wave').scrollIntoViewIfNeeded();
      await page.waitForFunction(isCalm);
      const fit = (/** @type {boolean} */ watched) => page.evaluate(watchedFit, { watched, timeout });
      // The first fit also compiles.
      await fit(true);
      const measured = [];
      for (let pair = 0; pair < count; pair++) {
        const first = await fit(pair % 2 === 0);
        const second = await fit(pair % 2 === 1);
        measured.push(pair % 2 === 0 ? { with: first, without: second } : { with: second, without: first });
      }
      return measured;
    });
    results.push({ samples, pairs });
  }
  return results;
}

/** @param {Awaited<ReturnType<typeof measureWatching>>[number]} result */
export const watchingCost = ({ pairs }) =>
  1 - median(pairs.map((pair) => pair.with.batches / pair.without.batches));

/** @param {Awaited<ReturnType<typeof measureWatching>>[number]} result */
export const watchingRedraws = ({ pairs }) => median(pairs.map((pair) => pair.with.redraws));

/**
 * @param {Awaited<ReturnType<typeof measureWatching>>[number]} result
 * @returns {Record<string, string | number>}
 */
export function watchingRow(result) {
  const { pairs } = result;
  const ratios = pairs.map((pair) => pair.with.batches / pair.without.batches);
  const longest = Math.max(...pairs.map((pair) => pair.with.longestTask));
  return {
    'batches/s with it': Math.round(median(pairs.map((pair) => pair.with.batches))),
    'batches/s without': Math.round(median(pairs.map((pair) => pair.without.batches))),
    'with / without, median': Number(median(ratios).toFixed(3)),
    'from – to': `${Math.min(...ratios).toFixed(2)} – ${Math.max(...ratios).toFixed(2)}`,
    pairs: pairs.length,
    'redraws/s': Number(watchingRedraws(result).toFixed(1)),
    'longest task, ms': longest === 0 ? '≤ 50' : Math.round(longest),
  };
}
