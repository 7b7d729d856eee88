// `npm test [filter]`: format, lint and types, then every test. Goes on after a failure, so that one run shows them all.
// Ends with `N passed, N failed`: each check counts as one, a test that was skipped counts as failed where CI is set.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));
const counts = { passed: 0, failed: 0 };
const filter = process.argv.slice(2);

if (filter.length === 0) {
  check('Format', 'oxfmt/bin/oxfmt', ['--check']);
  check('Lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']);
  check('Types', 'typescript/bin/tsc', ['--noEmit', '--pretty', 'false']);
}
runTests();

console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

function check(heading, program, options) {
  counts[step(heading, program, options) === 0 ? 'passed' : 'failed'] += 1;
}

function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'tandemwerk-counts-'));
  const file = join(folder, 'counts.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = step('Tests', 'vitest/vitest.mjs', ['run', ...reporters, ...filter]);
  const { passed, failed, skipped } = readCounts(file);
  rmSync(folder, { recursive: true, force: true });
  counts.passed += passed;
  // A run that broke off before or between the tests has failed even if no single test did.
  counts.failed += status !== 0 ? Math.max(failed, 1) : failed;
  if (skipped > 0) console.log(`${skipped} skipped`);
  if (process.env.CI) counts.failed += skipped;
}

function readCounts(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const unread = report.testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function step(heading, program, options) {
  console.log(`\n── ${heading}`);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [join('node_modules', program), ...options], { stdio: 'inherit' });
  console.log(`── ${heading}: ${status === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return status;
}
