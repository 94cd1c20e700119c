import { expect, it } from 'vitest';
import { chromiumPlaces, headlessShellPlaces } from './chromium-places.mjs';

it('looks along PATH on Linux, Chromium before Chrome and Edge', () => {
  const places = chromiumPlaces('linux', { PATH: '/usr/local/bin:/usr/bin' });
  expect(places.slice(0, 2)).toEqual(['/usr/local/bin/chromium', '/usr/bin/chromium']);
  expect(places).toContain('/usr/bin/google-chrome');
  expect(places.at(-1)).toBe('/usr/bin/microsoft-edge-stable');
});

it('looks for the headless shell along PATH, Debian’s name first', () => {
  expect(headlessShellPlaces({ PATH: '/usr/local/bin:/usr/bin' }).slice(1, 3)).toEqual([
    '/usr/bin/chromium-headless-shell',
    '/usr/local/bin/chrome-headless-shell',
  ]);
});

it('looks among the applications on a Mac', () => {
  const places = chromiumPlaces('darwin', { HOME: '/Users/ada', PATH: '/usr/bin' });
  expect(places[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(places).toContain('/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium');
  expect(places).toContain('/usr/bin/chromium');
});

it('looks among the programs on Windows, in the folders that are set', () => {
  const places = chromiumPlaces('win32', { ProgramFiles: 'C:\\Program Files' });
  expect(places).toEqual([
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ]);
});
