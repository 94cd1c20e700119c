/**
 * `npm run e2e [-- --no-build] [-- filter]`: the browser tests, on the production build. `--no-build` takes `dist` as it
 * is; everything else goes to Playwright.
 */
import { findHeadlessChromium } from './chromium.mjs';
import { ensurePackages } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { runScript } from './run.mjs';
import { build, serve } from './serve.mjs';

requireNode();
await ensurePackages();
const CHROMIUM_PATH = await findHeadlessChromium();
const args = process.argv.slice(2);
if (!args.includes('--no-build')) await build();
const { url, close } = await serve();
const { code } = await runScript(
  'node_modules/@playwright/test/cli.js',
  ['test', ...args.filter((arg) => arg !== '--no-build')],
  // Playwright reads its configuration again in every worker: the port is chosen here, once.
  { env: { CHROMIUM_PATH, RINGDOWN_URL: url } },
);
await close();
process.exitCode = code;
