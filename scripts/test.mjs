/** `npm test`: everything, from a fresh clone. Ends with `N passed, N failed`, unit and browser tests together. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { closingLine, playwrightCounts, vitestCounts } from './counts.mjs';
import { install } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { root, runTool } from './run.mjs';

requireNode();
await install();
const { findChromium } = await import('./chromium.mjs');
await findChromium();

const unitReport = join(root, 'build/unit.json');
const browserReport = join(root, 'build/e2e.json');
for (const report of [unitReport, browserReport]) rmSync(report, { force: true });

const { check } = await import('./check.mjs');
const checked = await check();
await runTool('vitest/vitest.mjs', [
  'run',
  '--reporter=dot',
  '--reporter=json',
  '--outputFile.json=build/unit.json',
]);
const { e2e } = await import('./e2e.mjs');
const browsed = await e2e([]).catch((error) => {
  console.error(error);
  return false;
});

const counts = [read(unitReport, vitestCounts), read(browserReport, playwrightCounts)];
if (!checked) console.log('The checks failed; what they say is above the tests.');
console.log(closingLine(counts));
const green = checked && browsed && counts.every(({ passed, failed }) => passed > 0 && failed === 0);
process.exit(green ? 0 : 1);

/**
 * A runner that left no report has failed.
 * @template Report
 * @param {string} path
 * @param {(report: Report) => import('./counts.mjs').Counts} count
 */
function read(path, count) {
  return existsSync(path)
    ? count(JSON.parse(readFileSync(path, 'utf8')))
    : { passed: 0, failed: 1, skipped: 0 };
}
