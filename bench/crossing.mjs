/**
 * From how many units per layer on the graphics card is faster than our SIMD kernel: both engines in turn, each in a
 * worker of its own. `--gl hardware` measures the card of this machine, otherwise WebGL is emulated on the processor.
 */
import { median } from './statistics.mjs';
import { openWorkbench } from './workbench.mjs';

const units = [20, 32, 64, 128, 256];
const engines = /** @type {const} */ (['simd', 'webgl']);

const rounds = 7;

/** Per engine and round, at least, in milliseconds. */
const roundTime = 300;
const warmUpTime = 1000;

/**
 * @typedef {object} Crossing
 * @property {number} units per layer
 * @property {number} simd milliseconds a batch, median of the rounds
 * @property {number} webgl milliseconds a batch, median of the rounds
 * @property {string} renderer the name of the graphics card, or of what emulates it
 */

/**
 * @param {import('./measurements.mjs').Setting} setting
 * @returns {Promise<Crossing[]>}
 */
export async function measureCrossing(setting) {
  const bench = await openWorkbench(setting, setting.graphics);
  try {
    const renderer = await bench.renderer();
    const measured = [];
    for (const count of units) {
      const numbers = [];
      for (const engine of engines) {
        const number = await bench.ask(engine, 'enter', engine, { units: count });
        await bench.ask(engine, 'round', number, warmUpTime, 2);
        numbers.push(number);
      }
      /** @type {Record<(typeof engines)[number], number[]>} */
      const timed = { simd: [], webgl: [] };
      for (let round = 0; round < rounds; round++) {
        for (const [index, engine] of engines.entries())
          timed[engine].push((await bench.ask(engine, 'round', numbers[index], roundTime, 1)).batch);
      }
      measured.push({ units: count, simd: median(timed.simd), webgl: median(timed.webgl), renderer });
    }
    return measured;
  } finally {
    await bench.close();
  }
}

/**
 * @param {readonly Crossing[]} points by rising number of units
 * @returns {number | undefined} the number of units at which both take the same time, by a straight line between the
 * logarithms of two points; undefined when one engine is the faster everywhere
 */
export function crossingOf(points) {
  const lead = (/** @type {Crossing} */ { simd, webgl }) => Math.log(webgl / simd);
  for (const [index, next] of points.entries()) {
    const before = points[index - 1];
    if (before === undefined || lead(before) > 0 === lead(next) > 0) continue;
    const share = lead(before) / (lead(before) - lead(next));
    return Math.exp(Math.log(before.units) + share * Math.log(next.units / before.units));
  }
  return undefined;
}

/** @param {Crossing} result @returns {Record<string, string | number>} */
export const crossingRow = ({ simd, webgl }) => ({
  'simd, ms a batch': Number(simd.toPrecision(3)),
  'webgl, ms a batch': Number(webgl.toPrecision(3)),
  'webgl over simd': Number((webgl / simd).toPrecision(3)),
});

/** @param {readonly Crossing[]} results */
export function crossingNote(results) {
  const crossing = crossingOf(results);
  const faster = results[0].webgl < results[0].simd ? 'webgl' : 'simd';
  const where =
    crossing === undefined
      ? `${faster} is the faster at all of them`
      : `they cross at ${crossing.toFixed(0)} units`;
  return `Two layers of so many units, batches of the chapter’s size, on ${results[0].renderer}: ${where}.`;
}
