/**
 * A first visit on a slow phone: from the navigation to a first fit that is done, clicked as soon as it can be. The build is
 * served compressed; Chromium holds back network and processor. `--rival FOLDER` names another build, which takes turns
 * with this one.
 */
import { join } from 'node:path';
import { root } from '../scripts/run.mjs';
import { serveCompressed } from './compressing-host.mjs';
import { watchColdStart } from './in-page.mjs';
import { withPage } from './open-page.mjs';
import { median } from './statistics.mjs';

const runs = 9;

/** Lighthouse's slow mobile network; a processor four times as slow as this one, for the page's main thread. */
const network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const slowerProcessor = 4;

/** No visit may take longer than this, in milliseconds. */
const timeout = 120_000;

/**
 * @typedef {{ heading: number, usable: number, done: number, bytes: number }} Visit from the navigation, in milliseconds: to
 * the frame that shows the heading, to the frame that shows the button of the fit, to the end of the fit; `bytes` that had
 * arrived by then, compressed
 *
 * @typedef {{ build: string, visits: readonly Visit[] }} ColdStart
 */

/**
 * @param {import('./measurements.mjs').Setting} setting
 * @returns {Promise<ColdStart[]>}
 */
export async function measureColdStart(setting) {
  const folders = [
    { build: 'this build', folder: join(root, 'dist') },
    ...(setting.rival === undefined ? [] : [{ build: 'rival', folder: setting.rival }]),
  ];
  const contestants = await Promise.all(
    folders.map(async ({ build, folder }) => ({
      build,
      host: await serveCompressed(folder),
      visits: /** @type {Visit[]} */ ([]),
    })),
  );
  try {
    for (let run = 0; run < runs; run++) {
      for (const { host, visits } of contestants) visits.push(await visit(setting, host.url));
    }
  } finally {
    await Promise.all(contestants.map(({ host }) => host.close()));
  }
  return contestants.map(({ build, visits }) => ({ build, visits }));
}

/**
 * With an empty cache, and with the service worker that a first visit registers.
 * @param {import('./measurements.mjs').Setting} setting
 * @param {string} url
 * @returns {Promise<Visit>}
 */
function visit(setting, url) {
  return withPage(
    setting,
    'simd',
    async (page) => {
      page.setDefaultTimeout(timeout);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', network);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor });
      await page.addInitScript(watchColdStart);
      await page.goto(`${url}/?lang=en`, { waitUntil: 'commit' });
      await page.waitForFunction(() => Reflect.get(window, 'coldStart')?.done !== undefined);
      return page.evaluate(() => Reflect.get(window, 'coldStart'));
    },
    { viewport: { width: 412, height: 823 }, serviceWorkers: 'allow' },
  );
}

/**
 * @param {ColdStart} result
 * @returns {Record<string, string | number>}
 */
export const coldStartRow = ({ visits }) => ({
  'heading, s': seconds(visits, 'heading'),
  'Fit usable, s': seconds(visits, 'usable'),
  'first fit done, s': seconds(visits, 'done'),
  'kB until then': Math.round(median(visits.map(({ bytes }) => bytes)) / 1000),
  visits: visits.length,
});

/** @param {readonly Visit[]} visits @param {'heading' | 'usable' | 'done'} moment */
const seconds = (visits, moment) => Number((median(visits.map((each) => each[moment])) / 1000).toFixed(2));

/** @param {readonly ColdStart[]} results */
export function coldStartNote(results) {
  const how = `1.6 Mbit/s, 150 ms, processor ÷ 4 for the main thread, nothing cached, gzip, 412 px; \`Fit\` is scrolled to and
pressed in the frame that shows it. Medians.`;
  const parts = /** @type {const} */ (['heading', 'usable', 'done']);
  const ratios = parts.map((part) => coldStartRatio(results, part));
  if (ratios.some((ratio) => ratio === undefined)) return how;
  const [heading, usable, done] = ratios.map((ratio) => Number(ratio).toFixed(2));
  return `${how} This build over the rival, median of the ratios of ${results[0].visits.length} pairs: heading ${heading}, usable ${usable}, done ${done}.`;
}

/**
 * This build's time over the rival's, the median over the pairs of visits that followed one another.
 * @param {readonly ColdStart[]} results
 * @param {'heading' | 'usable' | 'done'} moment
 * @returns {number | undefined} undefined without a rival
 */
export function coldStartRatio([ours, rival], moment) {
  if (rival === undefined) return undefined;
  return median(ours.visits.map((each, index) => each[moment] / rival.visits[index][moment]));
}
