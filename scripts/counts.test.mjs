import { expect, it } from 'vitest';
import { closingLine, playwrightCounts, settle, vitestCounts } from './counts.mjs';

const unit = { numPassedTests: 10, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const browser = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };
const passed = { passed: 4, failed: 0, skipped: 0, retried: 0 };

it('sums unit and browser tests', () => {
  expect(closingLine([vitestCounts(unit), playwrightCounts(browser)])).toBe('13 passed, 0 failed');
});

it('names skipped tests', () => {
  const counts = vitestCounts({ ...unit, numPendingTests: 2, numTodoTests: 1 });
  expect(closingLine([counts])).toBe('10 passed, 0 failed, 3 skipped');
});

it('counts a unit test file that does not load, once, beside the failed tests of the others', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ];
  expect(vitestCounts({ ...unit, numFailedTests: 1, testResults }).failed).toBe(2);
});

it('counts an error outside all browser tests as a failure', () => {
  expect(playwrightCounts({ ...browser, errors: ['no server'] }).failed).toBe(1);
});

it('names the browser tests that passed at the second try only', () => {
  const counts = playwrightCounts({ ...browser, stats: { ...browser.stats, flaky: 2 } });
  expect(closingLine([counts])).toBe('5 passed, 0 failed, 2 of the passed at the second try only');
});

it('counts a runner without tests, without a report, or with an error code as a failure', () => {
  expect(settle(passed, 0)).toEqual(passed);
  expect(settle(passed, 1)).toEqual({ ...passed, failed: 1 });
  expect(settle({ ...passed, failed: 2 }, 1).failed).toBe(2);
  expect(settle({ ...passed, passed: 0 }, 0).failed).toBe(1);
  expect(settle(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0, retried: 0 });
});
