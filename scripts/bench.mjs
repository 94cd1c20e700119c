/**
 * `npm run bench [-- --json FILE] [--engines reference,webgl] [--seconds 20]`: figures measured in headless Chromium on
 * the production build, as a table and, if asked, as JSON.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { install } from './install.mjs';
import { requireNode } from './node-version.mjs';

requireNode();
await install();
const { chromium } = await import('@playwright/test');
const { findChromium } = await import('./chromium.mjs');
const { build, serve } = await import('./serve.mjs');
const { chromiumArguments } = await import('./chromium-arguments.mjs');
const { measureResponsiveness } = await import('../bench/responsiveness.mjs');

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    engines: { type: 'string', default: 'reference,webgl' },
    seconds: { type: 'string', default: '20' },
  },
});

await build();
const { url, close } = await serve();
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: chromiumArguments('software-gl'),
});

const responsiveness = [];
for (const engine of values.engines.split(',')) {
  responsiveness.push(await measureResponsiveness(browser, url, engine, Number(values.seconds)));
}
console.log('\nWhile the chapter’s fit runs (milliseconds):');
console.table(
  Object.fromEntries(
    responsiveness.map(({ engine, ...figures }) => [
      engine,
      Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(1))])),
    ]),
  ),
);

const report = {
  machine: {
    cpu: cpus()[0]?.model ?? '',
    cores: cpus().length,
    node: process.version,
    chromium: browser.version(),
    date: new Date().toISOString(),
  },
  responsiveness,
};
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
await browser.close();
await close();
process.exit();
