/** Installs the packages of the lock file, when they are not those already there. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const mark = join(root, 'node_modules/.ringdown-lock');

/** Ends the process with npm's own words when the packages cannot be installed. */
export async function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('Installing packages…');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true });
  if (code !== 0) {
    console.error(`${output}\nThe packages could not be installed; npm says why above.`);
    process.exit(1);
  }
  writeFileSync(mark, lock);
}
