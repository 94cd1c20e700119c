/**
 * `npm run lighthouse [-- --no-build] [--runs 5] [--langs en]`: Lighthouse's scores of a phone's first visit, in both
 * languages, on the production build; the median of three runs. Timed, and so no part of `npm test`: where others use
 * the machine, the blocking time is partly theirs.
 */
import { parseArgs } from 'node:util';
import { chromiumArguments } from './chromium-arguments.mjs';
import { findChromium } from './chromium.mjs';
import { freePort } from './free-port.mjs';
import { ensurePackages } from './install.mjs';
import { faults, row } from './lighthouse-bars.mjs';
import { requireNode } from './node-version.mjs';
import { build, serve } from './serve.mjs';

requireNode();
await ensurePackages();
const { chromium } = await import('@playwright/test');
const { default: lighthouse } = await import('lighthouse');

const { values: options } = parseArgs({
  options: {
    'no-build': { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
    langs: { type: 'string', default: 'en,zh-CN' },
  },
});

const executablePath = await findChromium();
if (!options['no-build']) await build();
const { url, close } = await serve();

/** @type {Record<string, ReturnType<typeof row>>} */
const table = {};
/** @type {string[]} */
const found = [];
for (const lang of options.langs.split(',')) {
  /** @type {import('./lighthouse-bars.mjs').Report[]} */
  const reports = [];
  while (reports.length < Number(options.runs)) reports.push(await visit(`${url}/?lang=${lang}`));
  table[lang] = row(reports);
  found.push(...faults(reports).map((fault) => `${lang}: ${fault}`));
}
await close();

console.table(table);
for (const fault of found) console.error(`MISSED  ${fault}`);
process.exitCode = found.length === 0 ? 0 : 1;

/**
 * One run, in a browser of its own.
 * @param {string} address
 */
async function visit(address) {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumArguments('none'), `--remote-debugging-port=${port}`],
  });
  // Without options of ours it is a phone on a slow line with a slow processor, both simulated.
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
  });
  await browser.close();
  if (result === undefined) throw new Error('Lighthouse gave no result.');
  const { runtimeError } = result.lhr;
  if (runtimeError !== undefined) throw new Error(`Lighthouse: ${runtimeError.message}`);
  return result.lhr;
}
