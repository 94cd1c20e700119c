import { expect, it } from 'vitest';
import { browserNames, findBrowsers, howToInstall, notThere } from './browsers.mjs';

it('names each browser either as found, with a driver, or as missing', async () => {
  const { found, missing } = await findBrowsers(browserNames);
  expect([...found.map(({ name }) => name), ...missing].sort()).toEqual([...browserNames]);
  for (const { driver, path } of found) {
    expect(['playwright', 'bidi', 'webdriver']).toContain(driver);
    expect(path).not.toBe('');
  }
});

it('finds no system browser where PATH names no folder that has one', async () => {
  const { PATH } = process.env;
  process.env.PATH = '/nowhere';
  try {
    const { found } = await findBrowsers(['webkit']);
    expect(found.filter(({ driver }) => driver === 'webdriver')).toEqual([]);
  } finally {
    process.env.PATH = PATH;
  }
});

it('says in the summary which browser was not there, and how to get it', () => {
  expect(notThere('firefox')).toContain('Firefox was not there');
  expect(howToInstall('webkit')).toContain('apt-get install -y webkit2gtk-driver xvfb');
});
