/**
 * Finds Firefox and WebKit for the journeys of `e2e/browsers`: Playwright's own builds where they are installed, else
 * the system's. A machine may lack them; Chromium it may not (`chromium.mjs`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** @typedef {import('../e2e/browsers/tab').Found} Found */
/** @typedef {Found['name']} Name */

/** @type {readonly Name[]} */
export const browserNames = ['firefox', 'webkit'];

/**
 * Those whose short journey is part of `npm test`. WebKit is asked for by name: WebKitGTK, which draws on the processor
 * where there is no graphics card, takes minutes there, and not always the same way.
 * @type {readonly Name[]}
 */
export const testedBrowsers = ['firefox'];

/** Where a released Firefox may be besides PATH. */
const firefoxPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  '/usr/lib/firefox-esr/firefox-esr',
];

/** Debian's packages, and what each browser is called in a sentence. */
const debian = { firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };
const titles = { firefox: 'Firefox', webkit: 'WebKit' };

/**
 * @param {readonly Name[]} names
 * @returns {Promise<{ found: Found[], missing: Name[] }>}
 */
export async function findBrowsers(names) {
  const playwright = await import('@playwright/test');
  /** @type {Found[]} */
  const found = [];
  for (const name of names) {
    const own = playwright[name].executablePath();
    const system = name === 'firefox' ? systemFirefox() : webkitGtk();
    if (existsSync(own)) found.push({ name, driver: 'playwright', path: own });
    else if (system !== undefined) {
      found.push({ name, driver: name === 'firefox' ? 'bidi' : 'webdriver', path: system });
    }
  }
  return { found, missing: names.filter((name) => found.every((browser) => browser.name !== name)) };
}

/**
 * Finds them, and installs those that are missing on Debian as root. What cannot be installed stays missing.
 * @param {readonly Name[]} names
 */
export async function findOrInstallBrowsers(names) {
  const there = await findBrowsers(names);
  if (there.missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return there;
  console.log(`Installing ${there.missing.map((name) => titles[name]).join(' and ')}…`);
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update'], options);
  const packages = there.missing.flatMap((name) => debian[name]);
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
  return findBrowsers(names);
}

/** @param {Name} name @returns {string} how to get it */
export const howToInstall = (name) => `${titles[name]} is not on this machine. Install it:
  Debian:     sudo apt-get update && sudo apt-get install -y ${debian[name].join(' ')}
  elsewhere:  npx playwright install --with-deps ${name}`;

/** @param {Name} name */
export const notThere = (name) => `${titles[name]} was not there; the journeys did not run in it.`;

function systemFirefox() {
  const onPath = ['firefox-esr', 'firefox'].map(fromPath);
  return [...onPath, ...firefoxPlaces].find(
    // A snap's placeholder is there, but says no version.
    (path) => path !== undefined && existsSync(path) && spawnSync(path, ['--version']).status === 0,
  );
}

/** WebKitGTK's small browser, if its driver and a virtual screen are there, too. */
function webkitGtk() {
  if (fromPath('WebKitWebDriver') === undefined || fromPath('Xvfb') === undefined) return undefined;
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  return folders
    .flatMap((folder) =>
      ['4.1', '4.0'].map((api) => join('/usr/lib', folder, `webkit2gtk-${api}`, 'MiniBrowser')),
    )
    .find((path) => existsSync(path));
}

/** @param {string} command */
function fromPath(command) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
}
