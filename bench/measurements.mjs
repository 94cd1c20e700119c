/**
 * What `npm run bench` can measure, by the names `--only` takes, in the order they run. A measurement returns one
 * result per engine; `row` says which of its figures the table shows.
 */
import { measureResponsiveness, responsivenessRow } from './responsiveness.mjs';

/**
 * @typedef {object} Setting
 * @property {string} url of the served page
 * @property {string} executablePath of Chromium
 * @property {readonly string[]} engines
 * @property {number} seconds to train per engine
 */

export const measurements = {
  responsiveness: {
    title: 'While the chapter’s fit runs, in milliseconds',
    measure: measureResponsiveness,
    row: responsivenessRow,
  },
};
