/** How many tests passed, failed and were skipped, as the test runners write it down. */
import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A part that is one test by itself. */
export const countAsOne = (status: number): Counts => ({
  passed: status === 0 ? 1 : 0,
  failed: status === 0 ? 0 : 1,
  skipped: 0,
});

/**
 * A runner that ended with an error and wrote no failed test has failed all the same: it could not
 * start, was stopped, or a test file did not load.
 */
const checked = (counts: Counts, status: number): Counts =>
  status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;

const read = (file: string, status: number, count: (report: unknown) => Counts): Counts =>
  existsSync(file)
    ? checked(count(JSON.parse(readFileSync(file, 'utf8'))), status)
    : { passed: 0, failed: 1, skipped: 0 };

/** Of Vitest's JSON report. @param status the runner's exit status. */
export const vitestCounts = (file: string, status: number): Counts =>
  read(file, status, (report) => {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report as Readonly<
      Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number>
    >;
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
    };
  });

/** Of Playwright's JSON report. A flaky test is one that failed. @param status the runner's exit status. */
export const playwrightCounts = (file: string, status: number): Counts =>
  read(file, status, (report) => {
    const { stats } = report as {
      readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>;
    };
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    };
  });

/** The sum of all parts. */
export const total = (parts: readonly Counts[]): Counts => ({
  passed: parts.reduce((sum, { passed }) => sum + passed, 0),
  failed: parts.reduce((sum, { failed }) => sum + failed, 0),
  skipped: parts.reduce((sum, { skipped }) => sum + skipped, 0),
});

/** `12 passed, 0 failed, 4 skipped`; what is skipped is said only where there is some. */
export const summary = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
