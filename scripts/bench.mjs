/**
 * `npm run bench [-- --json FILE] [--only NAME] [--engines reference,webgl] [--seconds 20]`: figures measured in
 * headless Chromium on the production build, as tables and, if asked, as JSON.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { build, serve } from './serve.mjs';

requireNode();
await install();
const { machine } = await import('../bench/machine.mjs');
const { measurements } = await import('../bench/measurements.mjs');

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string', multiple: true, default: Object.keys(measurements) },
    engines: { type: 'string', default: 'reference,webgl,simd' },
    seconds: { type: 'string', default: '20' },
  },
});
const unknown = options.only.filter((name) => !(name in measurements));
if (unknown.length > 0) {
  console.error(`No measurement ${unknown.join(', ')}; there is ${Object.keys(measurements).join(', ')}.`);
  process.exit(1);
}

const executablePath = await findChromium();
/** @type {Record<string, unknown>} */
const report = { machine: await machine(executablePath) };
await build();
const { url, close } = await serve();
const setting = {
  url,
  executablePath,
  engines: options.engines.split(','),
  seconds: Number(options.seconds),
};
for (const name of options.only) {
  const { title, measure, row } = measurements[/** @type {keyof typeof measurements} */ (name)];
  const results = await measure(setting);
  report[name] = results;
  console.log(`\n${title}`);
  console.table(Object.fromEntries(results.map((result) => [result.engine, row(result)])));
}
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
await close();
