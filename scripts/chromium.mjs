/** Finds a Chromium for the browser tests, or installs one. Never lets them be skipped. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPlaces, headlessShellPlaces } from './chromium-places.mjs';
import { run, runScript } from './run.mjs';

/** @returns {Promise<string>} its path; ends the process with the command to run when there is none */
export async function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH === undefined) return (await found()) ?? (await installed());
  if (starts(CHROMIUM_PATH)) return CHROMIUM_PATH;
  return stop(`CHROMIUM_PATH is ${CHROMIUM_PATH}, which is no browser that starts.`);
}

/**
 * The headless shell, which has no windows and so runs the tests in two thirds of the time, or else the browser itself.
 * @returns {Promise<string>} its path
 */
export async function findHeadlessChromium() {
  if (process.env.CHROMIUM_PATH !== undefined) return findChromium();
  const shell = () => headlessShellPlaces(process.env).find(starts);
  if (shell() === undefined && canInstall()) {
    console.log('Installing Chromium’s headless shell…');
    await apt('chromium-headless-shell', 'fonts-noto-cjk');
  }
  return shell() ?? findChromium();
}

async function found() {
  const { chromium } = await import('@playwright/test');
  return [...chromiumPlaces(process.platform, process.env), chromium.executablePath()].find(starts);
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Tries to install Debian's packages.
 * @param {string[]} packages
 * @returns {Promise<string>} what apt-get said
 */
async function apt(...packages) {
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const update = await run('apt-get', ['update'], options);
  return update.output + (await run('apt-get', ['install', '-y', ...packages], options)).output;
}

/**
 * Whether it is there and says its version: a snap's placeholder and a browser without its libraries do not.
 * Windows' browsers open a window instead.
 * @param {string} path
 */
function starts(path) {
  return existsSync(path) && (process.platform === 'win32' || spawnSync(path, ['--version']).status === 0);
}

async function installed() {
  let output = '';
  if (canInstall()) {
    console.log('Installing Chromium…');
    output += await apt('chromium', 'fonts-noto-cjk');
    const path = await found();
    if (path !== undefined) return path;
  }
  console.log('Installing Playwright’s Chromium…');
  const cli = 'node_modules/@playwright/test/cli.js';
  output += (await runScript(cli, ['install', 'chromium'], { quiet: true })).output;
  return (await found()) ?? stop(`${output}\nNo Chromium was found, and none could be installed.`);
}

/** @param {string} reason @returns {never} */
function stop(reason) {
  console.error(`${reason} The browser tests need one. Install it:
  Debian:     sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk
  elsewhere:  npx playwright install --with-deps chromium
or set CHROMIUM_PATH to a Chromium, Chrome or Edge that is already there.`);
  process.exit(1);
}
