/** Finds a Chromium for the browser tests, or installs one. Never lets them be skipped. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPlaces } from './chromium-places.mjs';
import { run, runScript } from './run.mjs';

/** @returns {Promise<string>} its path; ends the process with the command to run when there is none */
export async function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH === undefined) return (await found()) ?? (await installed());
  if (starts(CHROMIUM_PATH)) return CHROMIUM_PATH;
  return stop(`CHROMIUM_PATH is ${CHROMIUM_PATH}, which is no browser that starts.`);
}

async function found() {
  const { chromium } = await import('@playwright/test');
  return [...chromiumPlaces(process.platform, process.env), chromium.executablePath()].find(starts);
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
  /** @param {Promise<{ output: string }>} step */
  const keep = async (step) => (output += (await step).output);

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium…');
    const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await keep(run('apt-get', ['update'], options));
    await keep(run('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk'], options));
    const path = await found();
    if (path !== undefined) return path;
  }
  console.log('Installing Playwright’s Chromium…');
  await keep(runScript('node_modules/@playwright/test/cli.js', ['install', 'chromium'], { quiet: true }));
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
