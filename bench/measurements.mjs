/**
 * What `npm run bench` can measure, by the names `--only` takes, in the order they run. A measurement returns one
 * result per row of its table; `heading` names the row, `row` says which of the result's figures the table shows.
 */
import { batchNote, batchRow, measureBatch } from './batch.mjs';
import { browserRow, measureBrowsers } from './browsers.mjs';
import { coldStartNote, coldStartRow, measureColdStart } from './cold-start.mjs';
import { crossingNote, crossingRow, measureCrossing } from './crossing.mjs';
import { fitRow, measureFit } from './fit.mjs';
import { glassRow, measureGlass } from './glass.mjs';
import { growthNote, growthRow, measureGrowth } from './growth.mjs';
import { kerasNote, kerasRow, measureKeras } from './keras.mjs';
import { measureRace, raceRow } from './race.mjs';
import { measureResponsiveness, responsivenessRow } from './responsiveness.mjs';
import { measureScrubber, scrubberRow } from './scrubber.mjs';
import { measureSeeds, seedNote, seedRow } from './seeds.mjs';
import { measureTasks, tasksNote, tasksRow } from './tasks.mjs';
import { measureWatching, watchingRow } from './watching.mjs';

/**
 * @typedef {object} Setting
 * @property {string} url of the served page
 * @property {string} executablePath of Chromium
 * @property {readonly string[]} engines
 * @property {number} seconds to train per engine, for `responsiveness`
 * @property {'software-gl' | 'hardware-gl'} graphics what WebGL runs on
 * @property {boolean} all whether `fit` also waits for engines that need more than a minute
 * @property {import('../src/settings/settings').Settings} chapter the page's initial settings
 * @property {string} [rival] the folder of another build, for `cold`
 */

/**
 * @template Result
 * @typedef {object} Measurement
 * @property {string} title
 * @property {(setting: Setting) => Promise<Result[]>} measure
 * @property {(result: Result) => string} heading
 * @property {(result: Result) => Record<string, string | number>} row
 * @property {(results: readonly Result[]) => string} [note] what must be known to read the table
 */

/**
 * Lets the compiler check that all parts of a measurement have the same type of result.
 * @template Result
 * @param {Measurement<Result>} parts
 */
const measurement = (parts) => parts;

/** The condition under which the main thread was measured. */
const calmNote = () =>
  `Begun when the page had finished loading and a second was calm. In its first five seconds or so the page draws its
charts, each in four frames, which a fit begun at once would meet.`;

export const measurements = {
  batch: measurement({
    title: 'A batch of the chapter’s model, contestants in turn',
    measure: measureBatch,
    heading: ({ contestant }) => contestant,
    row: batchRow,
    note: batchNote,
  }),
  fit: measurement({
    title: 'The chapter’s fit in the built page, from click to done',
    measure: measureFit,
    heading: ({ engine }) => engine,
    row: fitRow,
    note: calmNote,
  }),
  browsers: measurement({
    title: 'The chapter’s fit in the browsers of this machine, in turn',
    measure: measureBrowsers,
    heading: ({ browser }) => browser,
    row: browserRow,
  }),
  responsiveness: measurement({
    title: 'While the chapter’s fit runs, in milliseconds',
    measure: measureResponsiveness,
    heading: ({ engine }) => engine,
    row: responsivenessRow,
    note: calmNote,
  }),
  tasks: measurement({
    title: 'The main thread’s tasks, from the navigation to the evaluation of a first fit on simd',
    measure: measureTasks,
    heading: ({ part }) => part,
    row: tasksRow,
    note: tasksNote,
  }),
  watching: measurement({
    title: 'The cost of watching: the pinned wave of 7.4 redrawn while simd trains, in pairs',
    measure: measureWatching,
    heading: ({ samples }) => `${samples} sequences`,
    row: watchingRow,
    note: calmNote,
  }),
  scrubber: measurement({
    title: 'From a press on the handle of the loss curve to the figure of that moment, the chapter’s model',
    measure: measureScrubber,
    heading: ({ figure }) => figure,
    row: scrubberRow,
  }),
  glass: measurement({
    title: 'The stack behind glass while simd trains, 64 units a layer',
    measure: measureGlass,
    heading: ({ layers }) => `${layers} × 64`,
    row: glassRow,
    note: calmNote,
  }),
  growth: measurement({
    title: 'How the cost of a batch grows on simd, one axis at a time from the chapter’s point',
    measure: measureGrowth,
    heading: ({ axis, value, chapter }) => `${axis} ${value}${chapter ? ' (the chapter’s)' : ''}`,
    row: growthRow,
    note: growthNote,
  }),
  crossing: measurement({
    title: 'A batch on simd and on webgl, by units per layer',
    measure: measureCrossing,
    heading: ({ units }) => `${units} units`,
    row: crossingRow,
    note: crossingNote,
  }),
  seeds: measurement({
    title: 'The chapter’s fit on simd, seed after seed',
    measure: measureSeeds,
    heading: ({ seed }) => `seed ${seed}`,
    row: seedRow,
    note: seedNote,
  }),
  race: measurement({
    title: 'The depth race, 20 fits, beside the same fits one after the other',
    measure: measureRace,
    heading: ({ pair }) => `pair ${pair}`,
    row: raceRow,
    note: calmNote,
  }),
  cold: measurement({
    title: 'A first visit on a slow phone, from the navigation to a first fit',
    measure: measureColdStart,
    heading: ({ build }) => build,
    row: coldStartRow,
    note: coldStartNote,
  }),
  keras: measurement({
    title: 'The chapter’s fit in Keras, in turn with the page',
    measure: measureKeras,
    heading: ({ contestant }) => contestant,
    row: kerasRow,
    note: kerasNote,
  }),
};

/**
 * What a run may have measured, by name.
 * @typedef {{ [Name in keyof typeof measurements]?: Awaited<ReturnType<(typeof measurements)[Name]['measure']>> }} Results
 */
