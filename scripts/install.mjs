/**
 * Installs the packages of the lock file where they are missing. npm keeps a record of what it has installed,
 * `node_modules/.package-lock.json`; whether the packages are those of the lock file is read from there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const packages = join(root, 'node_modules');

/** @typedef {{ packages: Readonly<Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>> }} Lock */

/**
 * @param {Lock} lock package-lock.json
 * @param {Lock} [installed] npm's record of what it has installed; undefined before the first installation
 * @returns {string[]} paths of the packages that are absent, or there in another version. An optional package may be
 * absent: it is for another system.
 */
export function outdated(lock, installed = { packages: {} }) {
  return Object.entries(lock.packages)
    .filter(([path, { version, optional, devOptional }]) => {
      // The empty path is this project itself.
      if (path === '') return false;
      const there = installed.packages[path];
      if (there === undefined) return optional !== true && devOptional !== true;
      return there.version !== version;
    })
    .map(([path]) => path);
}

/**
 * For `npm start` and `npm test`, which work from a fresh clone: installs when the packages are not those of the lock
 * file. Ends the process with npm's own words when that fails.
 */
export async function install() {
  if (differences().length === 0) return;
  console.log('Installing packages…');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true });
  if (code === 0) return;
  console.error(`${output}\nThe packages could not be installed; npm says why above.`);
  process.exit(1);
}

/**
 * For the commands of someone who works on the project: installs when there are no packages at all. When they only
 * differ from the lock file, it says so and leaves them alone, because the difference may be intended.
 */
export async function ensurePackages() {
  if (!existsSync(packages)) return install();
  const paths = differences();
  if (paths.length === 0) return;
  const some = paths.slice(0, 3).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13));
  const more = paths.length > some.length ? ` and ${paths.length - some.length} more` : '';
  console.warn(
    `The installed packages are not those of package-lock.json (${some.join(', ')}${more}). Run \`npm ci\` to install them.`,
  );
}

function differences() {
  const record = join(packages, '.package-lock.json');
  return outdated(
    readJson(join(root, 'package-lock.json')),
    existsSync(record) ? readJson(record) : undefined,
  );
}

/**
 * @param {string} path
 * @returns {Lock}
 */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
