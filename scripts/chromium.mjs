/** Finds a Chromium for the browser tests, or installs one. Never lets them be skipped. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @returns {Promise<string>} its path; ends the process with the command to run when there is none */
export async function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH !== undefined) {
    if (existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH;
    return give(`CHROMIUM_PATH is ${CHROMIUM_PATH}, and there is no such file.`);
  }
  return (
    (await found()) ?? (await installed()) ?? give('No Chromium was found, and none could be installed.')
  );
}

async function found() {
  const { chromium } = await import('@playwright/test');
  const onPath = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    ...commands.flatMap((command) => onPath.map((folder) => join(folder, command))),
    ...places,
    chromium.executablePath(),
  ];
  return candidates.find((path) => existsSync(path));
}

async function installed() {
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium…');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { quiet: true, env });
    await run('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk'], { quiet: true, env });
  } else {
    console.log('Installing Playwright’s Chromium…');
    await run('npx', ['playwright', 'install', 'chromium'], { quiet: true });
  }
  return found();
}

/** @param {string} reason @returns {never} */
function give(reason) {
  console.error(`${reason} The browser tests need one. Install it:
  Debian or Ubuntu:  sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk
  elsewhere:         npx playwright install chromium
or set CHROMIUM_PATH to a Chromium, Chrome or Edge that is already there.`);
  process.exit(1);
}
