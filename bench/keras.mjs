/**
 * The same fit in Keras 3, on JAX and on TensorFlow, in turn with ours in the built page. Python's packages go into a
 * virtual environment of the project's own.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root, run } from '../scripts/run.mjs';
import { fitOnce } from './fit.mjs';
import { median } from './statistics.mjs';

/** Keras' backends, and the package that each needs. */
const backends = { jax: 'jax[cpu]', tensorflow: 'tensorflow-cpu' };

const rounds = 3;

const environment = join(root, 'build/keras-venv');
const python = join(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');

/**
 * @typedef {object} KerasResult
 * @property {string} contestant
 * @property {readonly { seconds: number, compiling: number, mae: number }[]} fits `seconds` without `compiling`; our own
 *   compile nothing apart, and begin at the click
 */

/**
 * @param {import('./measurements.mjs').Setting} setting
 * @returns {Promise<(KerasResult | { contestant: string, failure: string })[]>}
 */
export async function measureKeras(setting) {
  const missing = await prepare();
  if (missing !== undefined) return [{ contestant: 'Keras', failure: missing }];
  const failures = [];
  const rivals = [];
  for (const backend of Object.keys(backends)) {
    try {
      const rival = await startKeras(backend, setting.chapter);
      rivals.push({ ...rival, result: entrant(rival.name) });
    } catch (error) {
      failures.push({ contestant: `Keras on ${backend}`, failure: String(error) });
    }
  }
  const ours = entrant('simd, in the page');
  try {
    for (let round = 0; round < rounds; round++) {
      for (const { fit, result } of rivals) result.fits.push(await fit());
      const { seconds, mae } = await fitOnce(setting, 'simd');
      ours.fits.push({ seconds, compiling: 0, mae });
    }
  } finally {
    for (const { end } of rivals) end();
  }
  return [ours, ...rivals.map(({ result }) => result), ...failures];
}

/**
 * @param {string} contestant
 * @returns {{ contestant: string, fits: KerasResult['fits'][number][] }}
 */
const entrant = (contestant) => ({ contestant, fits: [] });

/** @returns {Promise<string | undefined>} why there is no Keras here */
async function prepare() {
  if (!existsSync(python)) {
    const { code, output } = await run('python3', ['-m', 'venv', environment], { quiet: true });
    if (code !== 0) return `python3 made no virtual environment: ${output.trim()}`;
  }
  const packages = ['keras', ...Object.values(backends)];
  const { code, output } = await run(python, ['-m', 'pip', 'install', '--quiet', ...packages], {
    quiet: true,
  });
  return code === 0 ? undefined : `pip could not install ${packages.join(', ')}: ${output.trim()}`;
}

/**
 * A process that fits when asked to.
 * @param {string} backend
 * @param {import('./measurements.mjs').Setting['chapter']} chapter
 */
async function startKeras(backend, chapter) {
  // Settings for another library's BLAS are removed, so that Keras runs with its defaults.
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('OPENBLAS_'));
  const child = spawn(python, [join(root, 'bench/keras_fit.py')], {
    env: { ...Object.fromEntries(inherited), KERAS_BACKEND: backend },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (complaints += text));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (/** @type {unknown} */ question) => {
    child.stdin.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(complaints);
    return JSON.parse(value);
  };
  const { keras } = await ask(chapter);
  return {
    name: `Keras ${keras} on ${backend}`,
    /** @returns {Promise<KerasResult['fits'][number]>} */
    fit: () => ask('fit'),
    end: () => child.stdin.end(),
  };
}

/**
 * @param {Awaited<ReturnType<typeof measureKeras>>[number]} result
 * @returns {Record<string, string | number>}
 */
export function kerasRow(result) {
  if ('failure' in result) return { failure: result.failure };
  const of = (/** @type {(fit: KerasResult['fits'][number]) => number} */ value) =>
    median(result.fits.map(value));
  return {
    'seconds, median': Number(of(({ seconds }) => seconds).toFixed(2)),
    'with compiling': Number(of(({ seconds, compiling }) => seconds + compiling).toFixed(2)),
    fits: result.fits.length,
    'test MAE': Number(of(({ mae }) => mae).toFixed(4)),
  };
}

export const kerasNote = () =>
  `Compiling is a fit of one batch on a fresh model; the fit after it, on the same model, is the one without. Ours runs from
the click to \`done\` in a fresh browser, and includes all it needs.`;
