/**
 * `npm run soak [-- --no-build] [--rounds 30]`: an hour of use, compressed into some minutes, and whether heap, document,
 * workers, storage and the memory of the browser's processes grow with it. Run by hand and each night, not by `npm test`.
 */
import { parseArgs } from 'node:util';
import { chromiumArguments } from './chromium-arguments.mjs';
import { findChromium } from './chromium.mjs';
import { ensurePackages } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { build, serve } from './serve.mjs';

requireNode();
await ensurePackages();
const { chromium } = await import('@playwright/test');
const { growth, heldNow, useOnce } = await import('../bench/soak.mjs');

const { values: options } = parseArgs({
  options: { 'no-build': { type: 'boolean', default: false }, rounds: { type: 'string', default: '30' } },
});

const executablePath = await findChromium();
if (!options['no-build']) await build();
const { url, close } = await serve();
const args = [...chromiumArguments('software-gl'), '--js-flags=--expose-gc'];
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
page.setDefaultTimeout(120_000);
// Short fits of the chapter's model: what is held does not depend on how long a fit takes.
await page.goto(`${url}/?lang=en&samples=200&length=20`);
await page.getByTestId('engine-active').waitFor({ state: 'attached' });

/** @type {import('../bench/soak.mjs').Held[]} */
const rounds = [];
for (let round = 0; round < Number(options.rounds); round++) {
  await useOnce(page, round);
  const held = await heldNow(page);
  rounds.push(held);
  console.log(round + 1, JSON.stringify(held));
}
await browser.close();
await close();

const kinds = growth(rounds);
console.log(`\nGrowth over the last two thirds of ${rounds.length} rounds`);
console.table(
  Object.fromEntries(
    kinds.map(({ kind, median, share, limit, verdict }) => [
      kind,
      verdict === 'not measured'
        ? { verdict }
        : {
            median: Math.round(median ?? 0),
            'growth, %': Number((100 * (share ?? 0)).toFixed(1)),
            'allowed, %': 100 * (limit ?? 0),
            verdict,
          },
    ]),
  ),
);
process.exitCode = kinds.some(({ verdict }) => verdict === 'grows') ? 1 : 0;
