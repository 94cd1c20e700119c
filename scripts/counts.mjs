/** Adds up what the test runners report. */

/**
 * `retried`: those of the passed tests that failed at first.
 * @typedef {{ passed: number, failed: number, skipped: number, retried: number }} Counts
 */

/**
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly { status: string }[] }[],
 * }} VitestReport
 */

/**
 * @param {VitestReport} report of Vitest's JSON reporter. A file that fails outside its tests, or does not load, counts
 * as one failure.
 * @returns {Counts}
 */
export function vitestCounts({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const failedFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + failedFiles.length,
    skipped: numPendingTests + numTodoTests,
    retried: 0,
  };
}

/**
 * @param {{
 *   stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: readonly unknown[],
 * }} report of Playwright's JSON reporter. An error outside all tests counts as one failure.
 * @returns {Counts}
 */
export function playwrightCounts({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    retried: stats.flaky,
  };
}

/**
 * Combines a runner's report and its exit code: a runner that ran no test, or ended with an error without a failed
 * test, counts as one failure.
 * @param {Counts | undefined} counts undefined when there is no report
 * @param {number} code
 * @returns {Counts}
 */
export function settle(counts = { passed: 0, failed: 0, skipped: 0, retried: 0 }, code) {
  const silentFailure = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return silentFailure ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {readonly Counts[]} counts
 * @returns {string} the closing line
 */
export function closingLine(counts) {
  const sum = (/** @type {keyof Counts} */ key) => counts.reduce((total, count) => total + count[key], 0);
  const skipped = sum('skipped');
  const retried = sum('retried');
  return [
    `${sum('passed')} passed`,
    `${sum('failed')} failed`,
    ...(skipped === 0 ? [] : [`${skipped} skipped`]),
    ...(retried === 0 ? [] : [`${retried} of the passed at the second try only`]),
  ].join(', ');
}
