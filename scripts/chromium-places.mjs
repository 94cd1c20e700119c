/** Where a Chromium, Chrome or Edge may already be. */
import { posix, win32 } from 'node:path';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]} paths that may not exist, in the order to try them
 */
export function chromiumPlaces(platform, env) {
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return windowsPrograms.flatMap((program) =>
      folders.flatMap((folder) => (folder === undefined ? [] : [win32.join(folder, program)])),
    );
  }
  const onPath = alongPath(commands, env);
  if (platform !== 'darwin') return onPath;
  const installed = ['/Applications', posix.join(env.HOME ?? '/', 'Applications')].flatMap((folder) =>
    macApplications.map((name) => posix.join(folder, `${name}.app/Contents/MacOS/${name}`)),
  );
  return [...installed, ...onPath];
}

/**
 * Debian's package, and the name under which others install it.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]} paths that may not exist, in the order to try them
 */
export const headlessShellPlaces = (env) =>
  alongPath(['chromium-headless-shell', 'chrome-headless-shell'], env);

/** @param {readonly string[]} names @param {NodeJS.ProcessEnv} env */
function alongPath(names, env) {
  const folders = (env.PATH ?? '').split(posix.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}
