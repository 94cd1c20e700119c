/**
 * `npm test`: everything, from a fresh clone. Ends with `N passed, N failed`, unit and browser tests together. With
 * `-- --keras` it also compares models with Keras, where Python and the packages can be had.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findOrInstallBrowsers, notThere, testedBrowsers } from './browsers.mjs';
import { findHeadlessChromium } from './chromium.mjs';
import { closingLine, playwrightCounts, settle, vitestCounts } from './counts.mjs';
import { install } from './install.mjs';
import { findOrInstallKeras, kerasReport, kerasSkipped, testKeras } from './keras-environment.mjs';
import { requireNode } from './node-version.mjs';
import { root, runScript } from './run.mjs';

requireNode();
await install();
const env = { CHROMIUM_PATH: await findHeadlessChromium() };

// A report left by an earlier run must not be taken for this one's.
const unitReport = 'build/unit.json';
const browserReport = 'build/e2e.json';
for (const report of [unitReport, browserReport]) rmSync(join(root, report), { force: true });

// Installing takes a minute, during which the checks and the unit tests run.
const browsers = findOrInstallBrowsers(testedBrowsers);
const wantsKeras = process.argv.includes('--keras');
const installedKeras = wantsKeras
  ? findOrInstallKeras().catch((error) => ({ missing: String(error) }))
  : undefined;
const checks = await runScript('scripts/check.mjs', []);
const unit = await runScript('node_modules/vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
]);
const keras = await installedKeras;
const kerasTests = keras !== undefined && 'python' in keras ? await testKeras(keras.python) : undefined;
const { missing } = await browsers;
const browser = await runScript('scripts/e2e.mjs', [], { env });
// On what the browser tests have just built.
const budget = await runScript('scripts/budget.mjs', ['--no-build']);
const words = await runScript('scripts/words.mjs', ['--no-build'], { env });

const counts = [
  settle(read(unitReport, vitestCounts), unit.code),
  settle(read(browserReport, playwrightCounts), browser.code),
  ...(kerasTests === undefined ? [] : [settle(read(kerasReport, vitestCounts), kerasTests.code)]),
];
const passed =
  checks.code === 0 && budget.code === 0 && words.code === 0 && counts.every(({ failed }) => failed === 0);
if (checks.code !== 0) console.log('A check failed; it says why, above the tests.');
if (words.code !== 0) console.log('The lesson is too long; it says where, below the tests.');
if (budget.code !== 0) console.log('The page is over its budget; it says why, below the tests.');
for (const name of missing) console.log(notThere(name));
if (keras !== undefined && 'missing' in keras) console.log(kerasSkipped(keras.missing));
console.log(closingLine(counts));
process.exitCode = passed ? 0 : 1;

/**
 * @template Report
 * @param {string} path
 * @param {(report: Report) => import('./counts.mjs').Counts} count
 */
function read(path, count) {
  const file = join(root, path);
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
