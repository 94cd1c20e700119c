/**
 * An hour of use, compressed: what a class does, again and again in one page, and what the browser holds after each round,
 * once its garbage has been collected. What grows with the rounds would at last end the page.
 */
import { readFileSync } from 'node:fs';
import { median } from './statistics.mjs';

/**
 * @typedef {object} Held
 * @property {number} heap of the page's own thread, in bytes
 * @property {number} nodes of the document, also detached ones
 * @property {number} listeners
 * @property {number} workers
 * @property {number} stored bytes that the browser keeps for the page: storage and caches
 * @property {number | undefined} renderer memory of the process of page and workers, WebAssembly's among it, in bytes
 * @property {number | undefined} graphics memory of the process that holds the textures, in bytes
 */

/** In milliseconds, for one step of a round. */
const patience = 120_000;

/**
 * @param {import('@playwright/test').Page} page as it was opened
 * @param {number} round from 0
 */
export async function useOnce(page, round) {
  const at = (/** @type {string} */ id) => page.getByTestId(id);
  const status = (/** @type {string} */ id, /** @type {string} */ wanted) =>
    page
      .locator(`[data-testid=${id}][data-status=${wanted}]`)
      .waitFor({ state: 'attached', timeout: patience });
  const fit = async () => {
    await at('fit-start').click();
    await status('fit-status', 'done');
  };
  // Every fourth round trains on WebGL, so that textures come and go.
  if ((await at('settings-open').getAttribute('aria-expanded')) !== 'true') await at('settings-open').click();
  await at('engine-select').selectOption(round % 4 === 3 ? 'webgl' : 'simd');
  await fit();
  await fit();
  await at('fit-scrubber').focus();
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'End', 'ArrowLeft', 'Home'])
    await page.keyboard.press(key);
  await at('fit-go-on').click();
  await status('fit-status', 'done');
  await at('stack-behind-glass').locator('summary').first().click();
  await at('pinned-wave-random').click();
  await at('evaluate-run').click();
  await at('evaluate-mae').scrollIntoViewIfNeeded();
  await at('predict-run').click();
  if (round % 3 === 0) {
    if (round === 0) await at('race-guess-show').click();
    await at('race-start').click();
    await status('race-status', 'over');
  }
  for (const section of await page.locator('main section').all()) await section.scrollIntoViewIfNeeded();
  await at('language-select').selectOption('zh-CN');
  await at('theme-select').selectOption('dark');
  await at('language-select').selectOption('en');
  await at('theme-select').selectOption('light');
}

/**
 * @param {import('@playwright/test').Page} page of a browser with `--js-flags=--expose-gc`
 * @returns {Promise<Held>}
 */
export async function heldNow(page) {
  const collect = () => /** @type {() => void} */ (Reflect.get(globalThis, 'gc'))();
  // What a first collection frees may hold more, through finalizers and workers' messages.
  for (let time = 0; time < 3; time++) {
    await page.evaluate(collect);
    await Promise.all(page.workers().map((worker) => worker.evaluate(collect)));
  }
  const session = await page.context().newCDPSession(page);
  const browser = await page.context().browser()?.newBrowserCDPSession();
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin: new URL(page.url()).origin });
  const { processInfo = [] } = (await browser?.send('SystemInfo.getProcessInfo')) ?? {};
  await session.detach();
  await browser?.detach();
  const memoryOf = (/** @type {string} */ type) => {
    const bytes = processInfo.filter((one) => one.type === type).map(({ id }) => residentBytes(id));
    return bytes.length === 0 ? undefined : Math.max(...bytes.map((one) => one ?? 0)) || undefined;
  };
  return {
    heap,
    nodes,
    listeners,
    workers: page.workers().length,
    stored: usage,
    renderer: memoryOf('renderer'),
    graphics: memoryOf('GPU'),
  };
}

/** @param {number} process @returns {number | undefined} on Linux */
function residentBytes(process) {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

/** Rounds at the beginning that are not looked at: code is compiled, pools fill, lists reach their longest. */
const warmUp = 1 / 3;

/** What may grow over the rounds that are looked at, as a share of what is held; memory of a process is noisy. */
const allowed = {
  heap: 0.05,
  nodes: 0.05,
  listeners: 0.05,
  workers: 0,
  stored: 0.05,
  renderer: 0.1,
  graphics: 0.1,
};

/**
 * How much each kind grows over the rounds after the warm-up: the slope of Theil and Sen, the median of the slopes between
 * all pairs, which single high values do not move, times the rounds, over the median.
 * @param {readonly Held[]} rounds
 */
export function growth(rounds) {
  const looked = rounds.slice(Math.floor(rounds.length * warmUp));
  return Object.entries(allowed).map(([kind, limit]) => {
    const values = looked.map((held) => held[/** @type {keyof Held} */ (kind)]);
    const known = values.filter((value) => value !== undefined);
    if (known.length < looked.length || known.length < 3) return { kind, verdict: 'not measured' };
    const slopes = known.flatMap((one, i) => known.slice(i + 1).map((other, j) => (other - one) / (j + 1)));
    const middle = median(known);
    const share = middle === 0 ? 0 : (median(slopes) * (known.length - 1)) / middle;
    return { kind, median: middle, share, limit, verdict: share <= limit ? 'flat' : 'grows' };
  });
}
