/**
 * Python with Keras, for `npm run test:keras`: a virtual environment outside the tree, in the system's temporary directory,
 * with the packages of `keras/requirements-BACKEND.txt`. It is kept there for the next run.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/** @typedef {(typeof backends)[number]} Backend */

/** The backends of Keras that the tests know; the first is the default. */
export const backends = /** @type {const} */ (['jax', 'tensorflow']);

/** @param {Backend} backend */
const requirementsOf = (backend) => join(root, `keras/requirements-${backend}.txt`);

/** Commands that may start Python; the first that can make an environment is used. */
const commands = process.env['PYTHON'] === undefined ? ['python3', 'python'] : [process.env['PYTHON']];

/**
 * Where an environment with these packages is: another list of packages is in another place.
 * @param {Backend} backend
 */
function place(backend) {
  const lists = [join(root, 'keras/requirements.txt'), requirementsOf(backend)];
  const hash = createHash('sha256');
  for (const list of lists) hash.update(readFileSync(list));
  return join(tmpdir(), `ringdown-keras-${hash.digest('hex').slice(0, 12)}`);
}

/**
 * @param {Backend} [backend]
 * @returns {Promise<{ python: string } | { missing: string }>} the interpreter, or why there is no Keras here
 */
export async function findOrInstallKeras(backend = backends[0]) {
  const environment = place(backend);
  const python = join(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  // Written last: an installation that was interrupted is begun again.
  const finished = join(environment, 'finished');
  if (existsSync(finished)) return { python };
  rmSync(environment, { recursive: true, force: true });
  const made = await firstOf(commands, (command) => [command, ['-m', 'venv', environment]]);
  if (made !== undefined) return { missing: `Python made no virtual environment: ${lastLine(made)}` };
  const { code, output } = await run(
    python,
    [
      ...['-m', 'pip', 'install', '--quiet', '--no-compile', '--disable-pip-version-check'],
      ...['-r', requirementsOf(backend)],
    ],
    { quiet: true },
  );
  if (code !== 0) return { missing: `pip could not install the packages: ${lastLine(output)}` };
  writeFileSync(finished, '');
  return { python };
}

/**
 * Runs commands until one succeeds.
 * @param {readonly string[]} names
 * @param {(name: string) => [string, string[]]} commandOf
 * @returns {Promise<string | undefined>} what the last one said, if they all fail
 */
async function firstOf(names, commandOf) {
  let said = '';
  for (const name of names) {
    const { code, output } = await run(...commandOf(name), { quiet: true });
    if (code === 0) return undefined;
    said = output;
  }
  return said;
}

/** @param {string} output */
const lastLine = (output) => output.trim().split('\n').at(-1) ?? '';

/** The report of the tests, for their counts. */
export const kerasReport = 'build/keras.json';

/**
 * Runs the tests of `keras/`.
 * @param {string} python
 * @param {Backend} [backend]
 */
export function testKeras(python, backend = backends[0]) {
  rmSync(join(root, kerasReport), { force: true });
  const args = ['run', '--config', 'keras/vitest.config.ts', '--reporter=default', '--reporter=json'];
  return run(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', ...args, `--outputFile.json=${kerasReport}`],
    {
      // Vite would warn about an import in a configuration that it bundles all the same.
      env: { KERAS_PYTHON: python, KERAS_BACKEND: backend, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    },
  );
}

/** @param {string} reason */
export const kerasSkipped = (reason) => `Keras was not there; nothing was compared with it. ${reason}`;
