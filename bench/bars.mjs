/** The targets ("bars") of the engines, and the values that a run measured. */
import { webkitOverChromium } from './browsers.mjs';
import { coldStartRatio } from './cold-start.mjs';
import { slowestGlass } from './glass.mjs';
import { raceRatio } from './race.mjs';
import { slowestFollowing } from './scrubber.mjs';
import { maeRange } from './seeds.mjs';
import { median } from './statistics.mjs';
import { watchingCost, watchingRedraws } from './watching.mjs';

/**
 * @typedef {object} Bar
 * @property {string} what
 * @property {'≤' | '≥'} direction
 * @property {number} limit
 * @property {string} unit
 * @property {readonly (keyof import('./measurements.mjs').Results)[]} from the measurements it needs
 * @property {(results: import('./measurements.mjs').Results) => number | undefined} measured undefined when the run
 *   has not measured it
 */

/** @type {readonly Bar[]} */
const bars = [
  {
    what: 'simd: whole fit, click to done',
    direction: '≤',
    limit: 1.5,
    unit: 's',
    from: ['fit'],
    measured: pageFit,
  },
  {
    what: 'simd: stock wasm’s whole fit (extrapolated) over ours',
    direction: '≥',
    limit: 90,
    unit: '×',
    from: ['batch', 'fit'],
    measured: (results) => ratio(batch(results, 'stock wasm')?.fit, pageFit(results)),
  },
  {
    what: 'simd: our fit, click to done, over Keras on JAX without compiling',
    direction: '≤',
    limit: 1,
    unit: '×',
    from: ['keras'],
    measured: (results) => ratio(kerasSeconds(results, 'simd'), kerasSeconds(results, 'jax')),
  },
  {
    what: 'simd: the chapter’s second fit in WebKit over Chromium',
    direction: '≤',
    limit: 1.5,
    unit: '×',
    from: ['browsers'],
    measured: ({ browsers = [] }) => webkitOverChromium(browsers),
  },
  {
    what: 'webgl: draw calls per batch',
    direction: '≤',
    limit: 130,
    unit: '',
    from: ['batch'],
    measured: (results) => batch(results, 'webgl')?.draws,
  },
  {
    what: 'webgl: JavaScript to submit a batch',
    direction: '≤',
    limit: 5,
    unit: 'ms',
    from: ['batch'],
    measured: (results) => batch(results, 'webgl')?.submit,
  },
  {
    what: 'webgl: stock webgl’s batch over ours, on software GL',
    direction: '≥',
    limit: 7,
    unit: '×',
    from: ['batch'],
    measured: (results) => ratio(batch(results, 'stock webgl')?.batch, batch(results, 'webgl')?.batch),
  },
  {
    what: 'depth race: its time over that of the same fits one after the other, on two cores',
    direction: '≤',
    limit: 0.65,
    unit: '×',
    from: ['race'],
    measured: ({ race }) => (race === undefined ? undefined : raceRatio(race)),
  },
  {
    what: 'longest main-thread task while simd or webgl trains (0: none above 50)',
    direction: '≤',
    limit: 50,
    unit: 'ms',
    from: ['fit', 'responsiveness'],
    measured: longestTask,
  },
  {
    what: 'longest main-thread task, loading, fitting and evaluating, by the processor, median of rounds',
    direction: '≤',
    limit: 50,
    unit: 'ms',
    from: ['tasks'],
    measured: ({ tasks }) =>
      tasks && Math.max(...tasks.map(({ rounds }) => median(rounds.map(({ processor }) => processor)))),
  },
  {
    what: 'simd: share of the batches per second that watching a wave costs',
    direction: '≤',
    limit: 0.1,
    unit: '',
    from: ['watching'],
    measured: ({ watching }) => watching && Math.max(...watching.map(watchingCost)),
  },
  {
    what: 'simd: redraws of the watched forecast in a second',
    direction: '≥',
    limit: 10,
    unit: '',
    from: ['watching'],
    measured: ({ watching }) => watching && Math.min(...watching.map(watchingRedraws)),
  },
  {
    what: 'from the handle of the loss curve to what shows that model, the slowest figure',
    direction: '≤',
    limit: 50,
    unit: 'ms',
    from: ['scrubber'],
    measured: ({ scrubber }) => scrubber && slowestFollowing(scrubber),
  },
  {
    what: 'stack behind glass, 64 units a layer: updates in a second while simd trains',
    direction: '≥',
    limit: 5,
    unit: '',
    from: ['glass'],
    measured: ({ glass }) => glass && slowestGlass(glass),
  },
  {
    what: 'first visit on a slow phone: heading, over the build named by --rival',
    direction: '≤',
    limit: 1,
    unit: '×',
    from: ['cold'],
    measured: ({ cold }) => cold && coldStartRatio(cold, 'heading'),
  },
  {
    what: '… until Fit is usable',
    direction: '≤',
    limit: 0.7,
    unit: '×',
    from: ['cold'],
    measured: ({ cold }) => cold && coldStartRatio(cold, 'usable'),
  },
  {
    what: '… until the first fit is done',
    direction: '≤',
    limit: 0.65,
    unit: '×',
    from: ['cold'],
    measured: ({ cold }) => cold && coldStartRatio(cold, 'done'),
  },
  {
    what: 'simd: least share of the chapter’s GFLOP/s (products), batch 1 aside',
    direction: '≥',
    limit: 0.8,
    unit: '',
    from: ['growth'],
    measured: ({ growth }) =>
      lowest(growth?.filter((point) => !isBatchOne(point)).map((point) => point.productsShare)),
  },
  {
    what: '… the same with gates and cells counted',
    direction: '≥',
    limit: 0.8,
    unit: '',
    from: ['growth'],
    measured: ({ growth }) =>
      lowest(growth?.filter((point) => !isBatchOne(point)).map((point) => point.allShare)),
  },
  {
    what: 'simd: that share (products) with one sequence a batch',
    direction: '≥',
    limit: 0.4,
    unit: '',
    from: ['growth'],
    measured: ({ growth }) => growth?.find(isBatchOne)?.productsShare,
  },
  {
    what: 'simd: test MAE, median of the seeds',
    direction: '≤',
    limit: 0.027,
    unit: '',
    from: ['seeds'],
    measured: ({ seeds }) => seeds && maeRange(seeds).median,
  },
];

/** @typedef {{ what: string, bar: string, measured: string, verdict: string }} Judged */

/**
 * @param {import('./measurements.mjs').Results} results
 * @param {readonly Judged[]} [earlier] what earlier runs found: a bar keeps it when this run has left out a measurement
 *   that the bar needs
 * @returns {Judged[]} with the verdict `met`, `missed` or `not measured`
 */
export function judge(results, earlier = []) {
  return bars.map(({ what, direction, limit, unit, from, measured }) => {
    const value = measured(results);
    const bar = `${direction} ${limit} ${unit}`.trim();
    if (value === undefined || Number.isNaN(value)) {
      const before = earlier.find((judged) => judged.what === what && judged.bar === bar);
      const isLeftOut = from.some((name) => results[name] === undefined);
      return isLeftOut && before ? before : { what, bar, measured: '–', verdict: 'not measured' };
    }
    const met = direction === '≤' ? value <= limit : value >= limit;
    return {
      what,
      bar,
      measured: `${Number(value.toPrecision(3))} ${unit}`.trim(),
      verdict: met ? 'met' : 'missed',
    };
  });
}

/** @param {{ axis: string, value: number }} point */
const isBatchOne = ({ axis, value }) => axis === 'batchSize' && value === 1;

/**
 * @param {import('./measurements.mjs').Results} results
 * @param {string} name
 */
function batch(results, name) {
  const found = results.batch?.find(({ contestant }) => contestant === name);
  return found && 'batch' in found ? found : undefined;
}

/** @param {import('./measurements.mjs').Results} results */
function pageFit({ fit }) {
  const found = fit?.find(({ engine }) => engine === 'simd');
  return found && 'runs' in found ? median(found.runs.map(({ seconds }) => seconds)) : undefined;
}

/**
 * In milliseconds, over whole fits with their evaluation, and over longer ones that are interrupted.
 * @param {import('./measurements.mjs').Results} results
 */
function longestTask({ fit = [], responsiveness = [] }) {
  const fused = (/** @type {{ engine: string }} */ { engine }) => engine !== 'reference';
  const runs = fit.filter(fused).flatMap((result) => ('runs' in result ? result.runs : []));
  const watched = responsiveness.filter(fused).flatMap((result) => ('stop' in result ? [result] : []));
  if (runs.length + watched.length === 0) return undefined;
  const tasks = watched.flatMap(({ longTasks }) => longTasks.map(({ duration }) => duration));
  return Math.max(0, ...tasks, ...runs.map((run) => run.longestTask));
}

/**
 * @param {import('./measurements.mjs').Results} results
 * @param {string} part of the contestant's name
 */
function kerasSeconds({ keras }, part) {
  const found = keras?.find(({ contestant }) => contestant.includes(part));
  return found && 'fits' in found ? median(found.fits.map(({ seconds }) => seconds)) : undefined;
}

/** @param {number} [dividend] @param {number} [divisor] */
const ratio = (dividend, divisor) =>
  dividend === undefined || divisor === undefined ? undefined : dividend / divisor;

/** @param {readonly number[]} [values] */
const lowest = (values) => (values === undefined || values.length === 0 ? undefined : Math.min(...values));
