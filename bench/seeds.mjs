/** The error of the chapter's fit on the SIMD engine for several seeds, each with other weights, data and test set. */
import { median } from './statistics.mjs';
import { openWorkbench } from './workbench.mjs';

const seeds = Array.from({ length: 10 }, (_, index) => index + 1);

/**
 * @typedef {{ seed: number, seconds: number, loss: number, mae: number }} SeedResult of one fit in the worker
 *
 * @param {import('./measurements.mjs').Setting} setting
 * @returns {Promise<SeedResult[]>}
 */
export async function measureSeeds(setting) {
  const bench = await openWorkbench(setting, 'none');
  try {
    const results = [];
    for (const seed of seeds) results.push(await bench.ask('simd', 'fit', 'simd', seed));
    return results;
  } finally {
    await bench.close();
  }
}

/** @param {SeedResult} result */
export function seedRow({ seconds, loss, mae }) {
  return {
    'test MAE': Number(mae.toFixed(4)),
    'final loss': Number(loss.toFixed(4)),
    seconds: Number(seconds.toFixed(2)),
  };
}

/** @param {readonly SeedResult[]} results */
export function maeRange(results) {
  const errors = results.map(({ mae }) => mae);
  return { median: median(errors), min: Math.min(...errors), max: Math.max(...errors) };
}

/** @param {readonly SeedResult[]} results */
export function seedNote(results) {
  const { median, min, max } = maeRange(results);
  return `Test MAE: median ${median.toFixed(4)}, from ${min.toFixed(4)} to ${max.toFixed(4)}.`;
}
