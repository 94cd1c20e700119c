/** The scores that a phone's first visit must reach, and the audits that lower them. */
import { median } from '../bench/statistics.mjs';

/** @typedef {import('lighthouse').Result} Report one run of Lighthouse */

/** Least score of a category, out of 100. */
const leastScores = { performance: 90, accessibility: 100, 'best-practices': 100 };

/** Most of the screen that may move after it has been shown, by Lighthouse's measure. */
const mostShift = 0.02;

/** What is measured beside the scores, in the table alone. */
const times = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  SI: 'speed-index',
};

/**
 * @param {readonly Report[]} reports of the same page
 * @returns {Record<string, number>} medians, as a row of the table; times in milliseconds
 */
export function row(reports) {
  return {
    ...Object.fromEntries(categories.map((category) => [category, score(reports, category)])),
    CLS: Number(shift(reports).toFixed(3)),
    ...Object.fromEntries(
      Object.entries(times).map(([name, audit]) => [name, Math.round(measured(reports, audit))]),
    ),
  };
}

/**
 * @param {readonly Report[]} reports of the same page
 * @returns {string[]} one sentence for each bar that the medians miss, with the audits that lost the points
 */
export function faults(reports) {
  const missed = categories.filter((category) => score(reports, category) < leastScores[category]);
  return [
    ...missed.map(
      (category) =>
        `${category} ${score(reports, category)}, below ${leastScores[category]}: ${failing(reports, category).join('; ')}`,
    ),
    ...(shift(reports) > mostShift ? [`layout shift ${shift(reports).toFixed(3)}, above ${mostShift}`] : []),
  ];
}

/** @typedef {keyof typeof leastScores} Category */

const categories = /** @type {Category[]} */ (Object.keys(leastScores));

/**
 * @param {readonly Report[]} reports
 * @param {Category} category
 */
const score = (reports, category) =>
  Math.round(100 * median(reports.map(({ categories }) => categories[category]?.score ?? 0)));

/**
 * @param {readonly Report[]} reports
 * @param {string} audit
 */
const measured = (reports, audit) =>
  median(reports.map(({ audits }) => audits[audit]?.numericValue ?? Infinity));

/** @param {readonly Report[]} reports */
const shift = (reports) => measured(reports, 'cumulative-layout-shift');

/**
 * The audits that lost points in any run, by their worst.
 * @param {readonly Report[]} reports
 * @param {Category} category
 */
function failing(reports, category) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const { categories, audits } of reports) {
    for (const { id, weight } of categories[category]?.auditRefs ?? []) {
      const { score = null, title = id, displayValue = '' } = audits[id] ?? {};
      if (weight > 0 && score !== null && 100 * score < leastScores[category])
        found.set(id, `${title} ${displayValue}`.trim());
    }
  }
  return [...found].map(([id, words]) => `${id} (${words})`);
}
