import { format } from 'oxfmt';
import { expect, it } from 'vitest';
import { figuresPage } from './publish.mjs';

const machine = {
  cpu: 'A processor',
  cores: 2,
  load: 0,
  memoryGigabytes: 8,
  system: 'linux x64',
  chromium: '150',
  node: 'v22',
  gl: 'software',
  date: '2026-01-02T03:04:05Z',
};
const fit = (/** @type {number} */ seconds) => ({
  fit: [{ engine: 'simd', runs: [{ seconds, shown: seconds, loss: 0.04, mae: 0.02, longestTask: 0 }] }],
});
const race = (/** @type {number} */ seconds) => ({
  race: [{ pair: 1, workers: 2, serial: 10, race: seconds, longTasks: [] }],
});
const stockWasm = {
  batch: [
    {
      contestant: 'stock wasm',
      batch: 1,
      rounds: [],
      batches: 7,
      submit: 1,
      fit: 120,
      kernels: 0,
      draws: 0,
      calls: 0,
    },
  ],
};

/**
 * The page as it is published: formatted, with aligned tables.
 * @param {string} published @param {import('./measurements.mjs').Results} results @param {string} [date]
 */
async function publishOn(published, results, date = machine.date) {
  const loads = Object.fromEntries(Object.keys(results).map((name) => [name, 0.5]));
  return (await format('figures.md', figuresPage(published, { ...machine, date }, results, loads))).code;
}
const barOf = (/** @type {string} */ page, /** @type {string} */ what) =>
  page.split('\n').find((line) => line.startsWith(`| ${what}`));

it('replaces what a run has measured and keeps the rest, in the order of the measurements', async () => {
  const first = await publishOn('', { ...fit(1), ...race(6) });
  const second = await publishOn(first, race(7), '2026-01-03T00:00:00Z');
  expect(second.match(/^## .*/gm)).toEqual([
    '## Bars',
    '## The chapter’s fit in the built page, from click to done',
    '## The depth race, 20 fits, beside the same fits one after the other',
  ]);
  const sectionOfFit = (/** @type {string} */ page) =>
    page.slice(page.indexOf('## The chapter'), page.indexOf('## The depth'));
  expect(sectionOfFit(second)).toBe(sectionOfFit(first));
  expect(sectionOfFit(second)).toContain('2026-01-02');
  expect(second.slice(second.indexOf('## The depth'))).toMatch(/0\.7 [^]*2026-01-03; load before: 0\.5\./);
  expect(barOf(second, 'simd: whole fit')).toMatch(/≤ 1\.5 s +\| 1 s +\| met/);
  expect(barOf(second, 'depth race')).toMatch(/≤ 0\.65 × +\| 0\.7 × +\| missed/);
  expect(await publishOn(second, {})).toBe(second);
});

it('keeps a ratio of the last run that measured both, and no bar whose measurement has failed', async () => {
  const both = await publishOn('', { ...stockWasm, ...fit(1) });
  const one = await publishOn(both, fit(1.2));
  expect(barOf(one, 'simd: stock wasm')).toMatch(/\| 120 × +\| met/);
  expect(barOf(one, 'simd: whole fit')).toMatch(/\| 1\.2 s +\| met/);
  const failed = await publishOn(one, { fit: [{ engine: 'simd', failure: 'no SIMD' }] });
  expect(barOf(failed, 'simd: whole fit')).toMatch(/\| – +\| not measured/);
});
