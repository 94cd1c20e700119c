/** Writes a run's figures where the README shows them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'oxfmt';
import { root } from '../scripts/run.mjs';
import { judge } from './bars.mjs';
import { markdownTable } from './markdown.mjs';
import { measurements } from './measurements.mjs';
import { growthPlot } from './plot.mjs';

const folder = join(root, 'bench/results');
const growthFile = 'growth.svg';

/** @typedef {Awaited<ReturnType<typeof import('./machine.mjs').machine>> & { gl: string }} Machine `gl`: what WebGL ran on */

/**
 * @param {Machine} machine
 * @param {import('./measurements.mjs').Results} results
 * @param {Readonly<Record<string, number>>} loads of the machine before each measurement
 */
export async function publish(machine, results, loads) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'figures.md');
  const published = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const page = figuresPage(published, machine, results, loads);
  const { code, errors } = await format(file, page);
  if (errors.length > 0) throw new Error(errors[0].message);
  writeFileSync(file, code);
  if (results.growth) {
    writeFileSync(join(folder, growthFile), growthPlot(results.growth));
  }
}

/**
 * @param {string} published the page of earlier runs, or nothing; a section of it stays until it is measured again
 * @param {Machine} machine
 * @param {import('./measurements.mjs').Results} results
 * @param {Readonly<Record<string, number>>} loads of the machine before each measurement
 * @returns {string} the page, in Markdown
 */
export function figuresPage(published, machine, results, loads) {
  const earlier = sectionsOf(published);
  const bars = judge(results, barsIn(earlier.get('Bars') ?? ''));
  const sections = Object.entries(measurements).map(([name, measurement]) => {
    const measured = results[/** @type {keyof typeof measurements} */ (name)];
    if (measured === undefined) return { title: measurement.title, content: earlier.get(measurement.title) };
    // The name ties a measurement to its own results, which the types cannot see here.
    const { title, heading, row, note } = /** @type {import('./measurements.mjs').Measurement<any>} */ (
      measurement
    );
    const content = [
      markdownTable(measured.map((result) => ({ ' ': heading(result), ...row(result) }))),
      ...(note === undefined ? [] : [note(measured)]),
      ...(name === 'growth' ? [`![Growth of the cost of a batch](${growthFile})`] : []),
      `${machineLine(machine)}; load before: ${loads[name].toFixed(1)}.`,
    ].join('\n\n');
    return { title, content };
  });
  return [
    '# Figures',
    `Written by \`npm run bench -- --publish\`; every figure is measured, medians where several were taken. Rivals take turns
with ours in the same run, so ratios hold where absolute times depend on the machine and on who else uses it. Below each
table is the machine and the day. A bar has the value of the last run that measured all it needs.`,
    `## Bars\n\n${markdownTable(bars.map((judged) => ({ ...judged })))}`,
    ...sections.flatMap(({ title, content }) => (content === undefined ? [] : [`## ${title}\n\n${content}`])),
    '',
  ].join('\n\n');
}

/** @param {Machine} machine */
const machineLine = ({ cpu, cores, memoryGigabytes, system, chromium, gl, date }) =>
  `${cpu}, ${cores} cores, ${memoryGigabytes} GB, ${system}, Chromium ${chromium}, ${gl} GL, ${date.slice(0, 10)}`;

/** @param {string} page @returns {Map<string, string>} the text of each section, by its heading */
function sectionsOf(page) {
  const [, ...sections] = page.split(/^## /m);
  return new Map(
    sections.map((section) => {
      const [title] = section.split('\n', 1);
      return [title, section.slice(title.length).trim()];
    }),
  );
}

/** @param {string} table of bars, as it is published */
function barsIn(table) {
  const [, , ...rows] = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.map(([, what, bar, measured, verdict]) => ({ what, bar, measured, verdict }));
}
