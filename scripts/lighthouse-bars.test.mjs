import { expect, it } from 'vitest';
import { faults, row } from './lighthouse-bars.mjs';

/**
 * A run in which every audit is perfect but those given.
 * @param {{ performance?: number, blocking?: number, shift?: number, contrast?: number }} [run]
 */
function report({ performance = 0.95, blocking = 100, shift = 0, contrast = 1 } = {}) {
  const audits = {
    'total-blocking-time': {
      title: 'Total Blocking Time',
      score: 1 - blocking / 1000,
      displayValue: `${blocking} ms`,
      numericValue: blocking,
    },
    'cumulative-layout-shift': { title: 'Cumulative Layout Shift', score: 1 - shift, numericValue: shift },
    'first-contentful-paint': { title: 'First Contentful Paint', score: 1, numericValue: 1200.4 },
    'largest-contentful-paint': { title: 'Largest Contentful Paint', score: 1, numericValue: 1800 },
    'speed-index': { title: 'Speed Index', score: 1, numericValue: 1300 },
    'color-contrast': { title: 'Colours lack contrast', score: contrast },
  };
  const refs = (/** @type {string[]} */ ...ids) => ids.map((id) => ({ id, weight: 1 }));
  const categories = {
    performance: { score: performance, auditRefs: refs('total-blocking-time', 'speed-index') },
    accessibility: { score: contrast, auditRefs: refs('color-contrast') },
    'best-practices': { score: 1, auditRefs: [] },
  };
  // The parts of a report that are read here.
  return /** @type {import('./lighthouse-bars.mjs').Report} */ (
    /** @type {unknown} */ ({ audits, categories })
  );
}

it('finds no fault when the medians meet the bars, even if one run does not', () => {
  const reports = [
    report(),
    report(),
    report({ performance: 0.2, blocking: 900, shift: 0.5, contrast: 0.4 }),
  ];
  expect(faults(reports)).toEqual([]);
  expect(row(reports)).toEqual({
    performance: 95,
    accessibility: 100,
    'best-practices': 100,
    CLS: 0,
    FCP: 1200,
    LCP: 1800,
    TBT: 100,
    SI: 1300,
  });
});

it('names the audits that lost the points', () => {
  const slow = report({ performance: 0.7, blocking: 600 });
  expect(faults([slow, slow, report()])).toEqual([
    'performance 70, below 90: total-blocking-time (Total Blocking Time 600 ms)',
  ]);
  const pale = report({ contrast: 0.97 });
  expect(faults([pale, pale, report()])).toEqual([
    'accessibility 97, below 100: color-contrast (Colours lack contrast)',
  ]);
});

it('reports a layout shift above its limit', () => {
  const moving = report({ shift: 0.034 });
  expect(faults([moving, moving, report()])).toEqual(['layout shift 0.034, above 0.02']);
});
