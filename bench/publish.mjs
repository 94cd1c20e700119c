/** Writes a run's figures where the README shows them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../scripts/run.mjs';
import { judge } from './bars.mjs';
import { markdownTable } from './markdown.mjs';
import { measurements } from './measurements.mjs';
import { growthPlot } from './plot.mjs';

const folder = join(root, 'bench/results');
const growthFile = 'growth.svg';

/**
 * @param {Awaited<ReturnType<typeof import('./machine.mjs').machine>>} machine
 * @param {import('./measurements.mjs').Results} results
 * @param {Readonly<Record<string, number>>} loads of the machine before each measurement
 */
export async function publish(machine, results, loads) {
  mkdirSync(folder, { recursive: true });
  const sections = Object.entries(results).map(([name, measured]) =>
    // The name ties a measurement to its own results, which the types cannot see here.
    section(
      /** @type {import('./measurements.mjs').Measurement<any>} */ (
        measurements[/** @type {keyof typeof measurements} */ (name)]
      ),
      measured,
      loads[name],
    ),
  );
  const bars = markdownTable(judge(results).map((judged) => ({ ...judged })));
  const { cpu, cores, memoryGigabytes, system, chromium, date } = machine;
  const page = [
    '# Figures',
    '',
    'Written by `npm run bench -- --publish`; every figure is measured, medians where several were taken. Rivals take turns',
    'with ours in the same run, so ratios hold where absolute times depend on the machine and on who else uses it.',
    '',
    `${cpu}, ${cores} cores, ${memoryGigabytes} GB, ${system}, Chromium ${chromium}, ${date.slice(0, 10)}.`,
    `\n## Bars\n\n${bars}`,
    ...sections,
  ].join('\n');
  const plot = results.growth === undefined ? '' : `\n![Growth of the cost of a batch](${growthFile})\n`;
  const file = join(folder, 'figures.md');
  writeFileSync(file, await format(`${page}\n${plot}`, { ...(await resolveConfig(file)), filepath: file }));
  if (results.growth) {
    writeFileSync(join(folder, growthFile), growthPlot(results.growth));
  }
}

/**
 * @template Result
 * @param {import('./measurements.mjs').Measurement<Result>} measurement
 * @param {readonly Result[]} results
 * @param {number} load
 */
function section({ title, heading, row, note }, results, load) {
  const table = markdownTable(results.map((result) => ({ ' ': heading(result), ...row(result) })));
  const below = note === undefined ? '' : `${note(results)}\n\n`;
  return `\n## ${title}\n\n${table}\n\n${below}Load before: ${load.toFixed(1)}.`;
}
