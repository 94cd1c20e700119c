/** Installs the packages of the lock file, when they are not those already there. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/** Inside node_modules, so that it goes when they go: `npm ci` begins by deleting them. */
const mark = join(root, 'node_modules/.ringdown-lock');

/**
 * @param {string | Buffer} lock content of package-lock.json
 * @param {string} [installed] what the mark says; nothing when there is none
 * @returns {string | undefined} the mark to leave after installing; nothing when these packages are there already
 */
export function newMark(lock, installed) {
  const hash = createHash('sha256').update(lock).digest('hex');
  return hash === installed ? undefined : hash;
}

/** Ends the process with npm's own words when the packages cannot be installed. */
export async function install() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = newMark(lock, existsSync(mark) ? readFileSync(mark, 'utf8') : undefined);
  if (wanted === undefined) return;
  console.log('Installing packages…');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true });
  if (code !== 0) {
    console.error(`${output}\nThe packages could not be installed; npm says why above.`);
    process.exit(1);
  }
  writeFileSync(mark, wanted);
}
