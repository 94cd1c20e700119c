import { expect, it } from 'vitest';
import { closingLine, playwrightCounts, vitestCounts } from './counts.mjs';

const unit = { numPassedTests: 10, numFailedTests: 0, numPendingTests: 0, numFailedTestSuites: 0 };
const browser = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

it('sums unit and browser tests', () => {
  expect(closingLine([vitestCounts(unit), playwrightCounts(browser)])).toBe('13 passed, 0 failed');
});

it('counts a file that does not load, a flaky test and a runner’s own error as failures', () => {
  expect(vitestCounts({ ...unit, numFailedTestSuites: 1 }).failed).toBe(1);
  expect(vitestCounts({ ...unit, numFailedTests: 2, numFailedTestSuites: 1 }).failed).toBe(2);
  expect(playwrightCounts({ stats: { ...browser.stats, flaky: 1 }, errors: ['no server'] }).failed).toBe(2);
});

it('names skipped tests', () => {
  expect(closingLine([vitestCounts({ ...unit, numPendingTests: 2 })])).toBe('10 passed, 0 failed, 2 skipped');
});
