/**
 * The main thread's tasks while the page loads, and while it fits and evaluates: by the clock, and by the time that the
 * processor worked on them. On two cores that other programs and two threads share, a task also waits; what the page itself
 * takes is the second figure. Read from Chromium's trace, in a page of its own for each round.
 */
import { isCalm } from './in-page.mjs';
import { openWith, withPage } from './open-page.mjs';
import { median } from './statistics.mjs';

const rounds = 7;

/** In milliseconds: what a visitor does not notice. */
const noticed = 50;

/** What Chromium calls one in its trace, in the category `toplevel`. */
const task = 'ThreadControllerImpl::RunTask';

/**
 * An event of the trace, in microseconds.
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {string} ph
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts
 * @property {number} [dur] by the clock
 * @property {number} [tdur] of the processor
 * @property {{ name?: string }} [args]
 */

/**
 * @typedef {object} Tasks of one part of a round, in milliseconds
 * @property {number} clock the longest task
 * @property {number} processor the task that took the processor longest
 * @property {number} above tasks that took the processor longer than 50 ms
 */

/**
 * @param {import('./measurements.mjs').Setting} setting
 * @returns {Promise<{ part: 'loading' | 'fit and evaluation', rounds: Tasks[] }[]>}
 */
export async function measureTasks(setting) {
  /** @type {Tasks[]} */
  const loading = [];
  /** @type {Tasks[]} */
  const fitting = [];
  for (let round = 0; round < rounds; round++) {
    await withPage(setting, 'simd', async (page) => {
      loading.push(
        await traced(page, async () => {
          await openWith(page, setting.url, 'simd');
          await page.waitForFunction(isCalm);
        }),
      );
      fitting.push(
        await traced(page, async () => {
          await page.getByTestId('fit-start').click();
          await page.locator('[data-testid=fit-status][data-status=done]').waitFor({ state: 'attached' });
          await page.waitForFunction(isCalm);
        }),
      );
    });
  }
  return [
    { part: 'loading', rounds: loading },
    { part: 'fit and evaluation', rounds: fitting },
  ];
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} work
 */
async function traced(page, work) {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('the page has no browser');
  /** @type {TraceEvent[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(.../** @type {any[]} */ (value)));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return tasksOf(events);
}

/**
 * The tasks of the thread that did most of the page's work.
 * @param {readonly TraceEvent[]} events
 * @returns {Tasks}
 */
export function tasksOf(events) {
  const thread = (/** @type {TraceEvent} */ { pid, tid }) => `${pid}:${tid}`;
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(thread),
  );
  /** @type {Map<string, TraceEvent[]>} */
  const byThread = new Map();
  for (const event of events) {
    if (event.name !== task || event.ph !== 'X' || !mains.has(thread(event))) continue;
    byThread.set(thread(event), [...(byThread.get(thread(event)) ?? []), event]);
  }
  const worked = (/** @type {readonly TraceEvent[]} */ tasks) =>
    tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0);
  const [tasks] = [...byThread.values()].sort((a, b) => worked(b) - worked(a));
  if (tasks === undefined) throw new Error('the trace has no task of a page');
  const processor = tasks.map(({ tdur = 0 }) => tdur / 1000);
  return {
    clock: Math.max(...tasks.map(({ dur = 0 }) => dur / 1000)),
    processor: Math.max(...processor),
    above: processor.filter((duration) => duration > noticed).length,
  };
}

/**
 * @param {Awaited<ReturnType<typeof measureTasks>>[number]} result
 * @returns {Record<string, string | number>}
 */
export function tasksRow({ rounds: measured }) {
  const of = (/** @type {keyof Tasks} */ what) => measured.map((round) => round[what]);
  return {
    'longest by the clock, ms, median': Math.round(median(of('clock'))),
    'longest by the processor, ms, median': Math.round(median(of('processor'))),
    'its longest of all rounds': Math.round(Math.max(...of('processor'))),
    'above 50 ms by the processor, a round': median(of('above')),
    rounds: measured.length,
  };
}

export const tasksNote = () =>
  'A task waits while other programs and the page’s own worker have the cores: by the clock it is longer than by the processor.';
