/**
 * `npm run e2e [-- --no-build] [-- --browser NAME] [-- filter]`: the browser tests, on the production build. `--no-build`
 * takes `dist` as it is; `--browser firefox`, `webkit` or `chromium` runs the journeys of `e2e/browsers` there, all of
 * them; everything else goes to Playwright. Without `--browser`, all tests run in Chromium, and the short journey also
 * in Firefox where it is on the machine.
 */
import {
  browserNames,
  findBrowsers,
  findOrInstallBrowsers,
  howToInstall,
  testedBrowsers,
} from './browsers.mjs';
import { findHeadlessChromium } from './chromium.mjs';
import { ensurePackages } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { runScript } from './run.mjs';
import { build, serve } from './serve.mjs';

requireNode();
await ensurePackages();
const args = process.argv.slice(2);
const browser = takeBrowser();
const env = {
  CHROMIUM_PATH: await findHeadlessChromium(),
  RINGDOWN_BROWSERS: JSON.stringify(await others()),
  RINGDOWN_JOURNEYS: browser === undefined ? 'short' : 'all',
};
if (!args.includes('--no-build')) await build();
const { url, close } = await serve();
const { code } = await runScript(
  'node_modules/@playwright/test/cli.js',
  [
    'test',
    ...(browser === undefined ? [] : ['--project', `journeys-${browser}`]),
    ...args.filter((arg) => arg !== '--no-build'),
  ],
  // Playwright reads its configuration again in every worker: the port is chosen here, once.
  { env: { ...env, RINGDOWN_URL: url } },
);
await close();
process.exitCode = code;

/** Takes `--browser NAME` out of the arguments. Ends the process for a name that is none. */
function takeBrowser() {
  const at = args.indexOf('--browser');
  if (at < 0) return undefined;
  const [, name] = args.splice(at, 2);
  if (name === 'chromium') return name;
  const known = browserNames.find((one) => one === name);
  if (known !== undefined) return known;
  console.error(`--browser takes chromium, ${browserNames.join(' or ')}.`);
  process.exit(1);
}

/** The browsers beside Chromium that this run needs, or may use. */
async function others() {
  if (browser === 'chromium') return [];
  if (browser === undefined) return (await findBrowsers(testedBrowsers)).found;
  const { found } = await findOrInstallBrowsers([browser]);
  if (found.length > 0) return found;
  console.error(howToInstall(browser));
  process.exit(1);
}
