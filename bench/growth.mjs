/**
 * How the cost of a batch grows on the SIMD engine: along one axis at a time from the chapter's point. All points take
 * turns, round after round, in one worker.
 */
import { allFlop, perUnit, productFlop } from './flop.mjs';
import { logLogSlope, median } from './statistics.mjs';
import { openWorkbench } from './workbench.mjs';

/** The names of the page's settings; each axis holds the chapter's value. */
const axes = /** @type {const} */ ({
  units: [10, 20, 40, 64, 128, 256],
  layers: [1, 2, 3, 4],
  batchSize: [1, 4, 10, 32, 100, 256],
  length: [20, 50, 100, 200, 400],
});

/** @typedef {keyof typeof axes} Axis */

/**
 * Many short rounds: on a shared machine most of them are undisturbed, and so is the median.
 */
const rounds = 81;

/** Per point and round, at least, in milliseconds; the browser's clock ticks every 0.1 ms. */
const roundTime = 8;
const warmUpTime = 250;

/**
 * @typedef {object} GrowthPoint
 * @property {Axis} axis
 * @property {number} value
 * @property {boolean} chapter whether it is the chapter's point, which every axis has
 * @property {number} batch milliseconds, median of the rounds
 * @property {number} products GFLOP/s of the matrix products
 * @property {number} all GFLOP/s with gates and cells
 * @property {number} productsShare of the rate at the chapter's point
 * @property {number} allShare of the rate at the chapter's point
 * @property {number} slope of the axis, all points: milliseconds, as a power of the value
 * @property {number} flopSlope of the axis: operations, as a power of the value
 */

/**
 * @param {import('./measurements.mjs').Setting} setting
 * @returns {Promise<GrowthPoint[]>}
 */
export async function measureGrowth(setting) {
  const { chapter } = setting;
  const wanted = Object.entries(axes).flatMap(([name, values]) => {
    const axis = /** @type {Axis} */ (name);
    return values.map((value) => ({ axis, value, chapter: value === chapter[axis] }));
  });
  const bench = await openWorkbench(setting, 'none');
  try {
    const points = [];
    /** The chapter's point is measured once, for all axes. @type {number | undefined} */
    let home;
    for (const point of wanted) {
      const known = point.chapter ? home : undefined;
      const number = known ?? (await enter(bench, { [point.axis]: point.value }));
      if (point.chapter) home = number;
      points.push({ ...point, number });
    }
    /** @type {Map<number, number[]>} */
    const timed = new Map(points.map(({ number }) => [number, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [number, times] of timed) {
        times.push((await bench.ask('simd', 'round', number, roundTime, 1)).batch);
      }
    }
    return withRates(
      chapter,
      points.map(({ number, ...point }) => ({ ...point, batch: median(timed.get(number) ?? []) })),
    );
  } finally {
    await bench.close();
  }
}

/**
 * @param {import('./workbench.mjs').Workbench} bench
 * @param {Partial<Record<Axis, number>>} changed
 */
async function enter(bench, changed) {
  const number = await bench.ask('simd', 'enter', 'simd', changed);
  await bench.ask('simd', 'round', number, warmUpTime, 2);
  return number;
}

/**
 * @param {import('./measurements.mjs').Setting['chapter']} chapter
 * @param {readonly Pick<GrowthPoint, 'axis' | 'value' | 'chapter' | 'batch'>[]} points
 * @returns {GrowthPoint[]}
 */
export function withRates(chapter, points) {
  const workload = (/** @type {{ axis: Axis, value: number }} */ { axis, value }) => ({
    ...chapter,
    [axis]: value,
  });
  const rated = points.map((point) => ({
    ...point,
    products: productFlop(workload(point)) / point.batch / 1e6,
    all: allFlop(workload(point)) / point.batch / 1e6,
  }));
  const home = rated.find((point) => point.chapter);
  if (home === undefined) throw new Error('the chapter’s point was not measured');
  return rated.map((point) => {
    const along = rated.filter(({ axis }) => axis === point.axis);
    return {
      ...point,
      productsShare: point.products / home.products,
      allShare: point.all / home.all,
      slope: logLogSlope(along.map(({ value, batch }) => [value, batch])),
      flopSlope: logLogSlope(along.map((other) => [other.value, productFlop(workload(other))])),
    };
  });
}

/**
 * @param {GrowthPoint} point
 * @returns {Record<string, string | number>}
 */
export function growthRow({ batch, products, productsShare, all, allShare, slope, flopSlope }) {
  return {
    'ms a batch': Number(batch.toPrecision(3)),
    'GFLOP/s, products': Number(products.toFixed(1)),
    'of the chapter’s': Number(productsShare.toFixed(2)),
    'GFLOP/s, all': Number(all.toFixed(1)),
    'of the chapter’s, all': Number(allShare.toFixed(2)),
    'time grows by the power': Number(slope.toFixed(2)),
    'operations by': Number(flopSlope.toFixed(2)),
  };
}

export const growthNote = () =>
  `\`products\`: with F inputs and U units, per layer, sequence and timestep, 2·(F + U)·4U forward, as much for the gradients of
the weights, 2·U·4U for the gradient of the hidden state, and above the first layer 2·F·4U for that of its inputs; then
the head's. Not counted there: biases, activations, cells, the loss, Adam. \`all\` adds the kernel's ${perUnit} operations
per unit, sequence and timestep for gates and cells. Powers are slopes of logarithms, over all points of the axis.`;
