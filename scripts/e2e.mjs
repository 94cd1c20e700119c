/** `npm run e2e [-- filter]`: the browser tests, on the production build. */
import { findChromium } from './chromium.mjs';
import { runTool } from './run.mjs';
import { build, serve } from './serve.mjs';

/**
 * @param {readonly string[]} args passed on to Playwright
 * @returns {Promise<boolean>} whether all browser tests passed
 */
export async function e2e(args) {
  const CHROMIUM_PATH = await findChromium();
  await build();
  const { url, close } = await serve();
  // Playwright reads its configuration again in every worker: the port is chosen here, once.
  const env = { CHROMIUM_PATH, RINGDOWN_URL: url };
  const { code } = await runTool('@playwright/test/cli.js', ['test', ...args], { env });
  await close();
  return code === 0;
}

if (import.meta.url === new URL(`file://${process.argv[1]}`).href) {
  process.exitCode = (await e2e(process.argv.slice(2))) ? 0 : 1;
  process.exit();
}
