/**
 * The cost of a batch of the chapter's model, with our engines, with stock TensorFlow.js layers on three backends, and with
 * jax-js, the one maintained library for the browser that was found to train it.
 * Each contestant has its own worker in one page. They train in turn, round after round, so that other load of the
 * machine affects all of them.
 */
import { median } from './statistics.mjs';
import { openWorkbench } from './workbench.mjs';

const contestants = /** @type {const} */ ([
  'simd',
  'webgl',
  'stock wasm',
  'stock cpu',
  'stock webgl',
  'jax-js',
]);

const rounds = 7;

/** Per contestant and round: at least so many milliseconds, and at least so many batches. */
const roundTime = 300;
const roundBatches = 4;

/** Before any round: shaders are compiled, and code is optimised. */
const warmUpTime = 1000;

/**
 * @typedef {object} BatchCost
 * @property {string} contestant
 * @property {number} batch milliseconds, median of the rounds
 * @property {readonly number[]} rounds milliseconds per batch in each
 * @property {number} batches timed, in all rounds
 * @property {number} submit milliseconds of JavaScript until a batch is on its way, median of the rounds
 * @property {number} fit seconds, extrapolated: the batches of the chapter's fit at this rate
 * @property {number} kernels TensorFlow.js kernels per batch, by `tf.profile`
 * @property {number} draws WebGL draw calls per batch
 * @property {number} calls into the WebAssembly of our own, per batch
 */

/**
 * @param {import('./measurements.mjs').Setting} setting
 * @returns {Promise<(BatchCost | { contestant: string, failure: string })[]>}
 */
export async function measureBatch(setting) {
  const bench = await openWorkbench(setting, setting.graphics);
  try {
    const { samples, batchSize } = setting.chapter;
    const entries = [];
    for (const contestant of contestants) entries.push(await enter(bench, contestant));
    for (let round = 0; round < rounds; round++) {
      for (const entry of entries) {
        if (entry.failure !== undefined) continue;
        entry.timed.push(await bench.ask(entry.contestant, 'round', entry.number, roundTime, roundBatches));
      }
    }
    return entries.map((entry) => {
      if (entry.failure !== undefined) return { contestant: entry.contestant, failure: entry.failure };
      const { contestant, counted, timed } = entry;
      const batch = median(timed.map((round) => round.batch));
      return {
        contestant,
        batch,
        rounds: timed.map((round) => round.batch),
        batches: timed.reduce((sum, round) => sum + round.batches, 0),
        submit: median(timed.map((round) => round.submit)),
        fit: (Math.ceil(samples / batchSize) * batch) / 1000,
        ...counted,
      };
    });
  } finally {
    await bench.close();
  }
}

/**
 * @param {import('./workbench.mjs').Workbench} bench
 * @param {(typeof contestants)[number]} contestant
 */
async function enter(bench, contestant) {
  try {
    const number = await bench.ask(contestant, 'enter', contestant, {});
    await bench.ask(contestant, 'round', number, warmUpTime, 4);
    const counted = await bench.ask(contestant, 'count', number);
    /** @type {Awaited<ReturnType<import('./page/worker').Bench['round']>>[]} */
    const timed = [];
    return { contestant, number, counted, timed };
  } catch (error) {
    return { contestant, failure: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * @param {Awaited<ReturnType<typeof measureBatch>>[number]} result
 * @returns {Record<string, string | number>}
 */
export function batchRow(result) {
  if ('failure' in result) return { failure: result.failure };
  const { batch, batches, fit, submit, kernels, draws, calls } = result;
  return {
    'ms a batch': Number(batch.toPrecision(3)),
    'JavaScript, ms': Number(submit.toPrecision(3)),
    batches,
    'whole fit, s, extrapolated': Number(fit.toPrecision(3)),
    'tfjs kernels': kernels,
    'draw calls': draws,
    'own WASM calls': calls,
  };
}

export const batchNote = () =>
  `Stock is TensorFlow.js layers with \`optimizer.minimize\`; its wasm backend has SIMD, and one thread, as on any host that
does not isolate the page. \`JavaScript\` is the time until a batch is on its way; on \`webgl\` the rest happens behind it.
jax-js runs on its wasm backend, compiled by its \`jit\`; the compiling, some ten seconds, is not counted.`;
