/**
 * `npm run bench [-- --json FILE] [--only NAME] [--keras] [--publish]`: figures measured in headless Chromium, as tables
 * and, if asked, as JSON; `--publish` writes them into `bench/results`, where what this run has not measured stays as it is.
 * `--keras` adds Keras, where Python is there.
 * `--gl hardware` runs WebGL on this machine's graphics card instead of on the processor.
 * `--rival FOLDER` names another build for `cold`, which then takes turns with this one.
 * Also `--engines reference,webgl` and `--seconds 20` for `responsiveness`, and `--all` for `fit`: wait for slow engines.
 */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.mjs';
import { ensurePackages } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { root } from './run.mjs';
import { build, serve } from './serve.mjs';

requireNode();
await ensurePackages();
const { runnerImport } = await import('vite');
const { judge } = await import('../bench/bars.mjs');
const { machine } = await import('../bench/machine.mjs');
const { measurements } = await import('../bench/measurements.mjs');
const { publish } = await import('../bench/publish.mjs');

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    keras: { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    engines: { type: 'string', default: 'reference,webgl,simd' },
    seconds: { type: 'string', default: '20' },
    gl: { type: 'string', default: 'software' },
    rival: { type: 'string' },
  },
});
const names = Object.keys(measurements);
const unknown = options.only.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No measurement ${unknown.join(', ')}; there is ${names.join(', ')}.`);
  process.exit(1);
}
if (!['software', 'hardware'].includes(options.gl)) {
  console.error(`--gl is software or hardware, not ${options.gl}.`);
  process.exit(1);
}
/** What a run without `--only` measures only when asked: Keras, and a graphics card. */
const extra = { keras: options.keras, crossing: options.gl === 'hardware' };
const wanted = names.filter((name) => {
  const asked = /** @type {Record<string, boolean>} */ (extra)[name];
  if (asked === true) return true;
  return options.only.length > 0 ? options.only.includes(name) : asked !== false;
});

const executablePath = await findChromium();
const here = await machine(executablePath);
await build();
const { url, close } = await serve();
/** @type {{ module: typeof import('../src/settings/settings') }} */
const { module: settings } = await runnerImport('/src/settings/settings.ts', { root, configFile: false });
const setting = {
  url,
  executablePath,
  engines: options.engines.split(','),
  seconds: Number(options.seconds),
  graphics: /** @type {'hardware-gl' | 'software-gl'} */ (`${options.gl}-gl`),
  all: options.all,
  chapter: settings.initialSettings,
  ...(options.rival === undefined ? {} : { rival: options.rival }),
};
/** @type {Record<string, any[]>} */
const results = {};
/** @type {Record<string, number>} */
const loads = {};
for (const name of wanted) {
  /** @type {import('../bench/measurements.mjs').Measurement<any>} */
  const { title, measure, heading, row, note } =
    measurements[/** @type {keyof typeof measurements} */ (name)];
  loads[name] = loadavg()[0];
  const measured = await measure(setting);
  results[name] = measured;
  console.log(`\n${title}`);
  console.table(Object.fromEntries(measured.map((result) => [heading(result), row(result)])));
  if (note !== undefined) console.log(note(measured));
  // After each: a later measurement that fails takes away nothing.
  if (options.publish) await publish({ ...here, gl: options.gl }, results, loads);
}
console.log('\nBars');
const bars = judge(results);
console.table(bars);
const report = { machine: here, loads, ...results, bars };
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
await close();
