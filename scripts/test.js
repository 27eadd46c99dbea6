// Sets up what the tests need, runs the static checks and every test, and ends with one plain line:
// `N passed, N failed`. A check counts as a test. Arguments go to Vitest; then the checks are left out.
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { runChecks } from './check.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const REPORT = path.join(ROOT, '.cache', 'vitest.json');
const isCi = process.env.CI === 'true';
const filters = process.argv.slice(2);

// Tests share one set of tools, apart from the user's own.
process.env.HARDEN_CACHE ??= path.join(ROOT, '.cache', 'harden');

let passed = 0;
const failures = [];
const count = (name, isPassed) => {
  if (isPassed) passed += 1;
  else failures.push(name);
};

/** Runs a program of ours in the foreground. @returns {Promise<boolean>} whether it succeeded */
function succeeds(...words) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd: ROOT, stdio: 'inherit' });
    child.on('error', () => resolve(false));
    child.on('close', (status) => resolve(status === 0));
  });
}

async function readReport() {
  try {
    return JSON.parse(await readFile(REPORT, 'utf8'));
  } catch {
    return undefined;
  }
}

async function runTests() {
  await mkdir(path.dirname(REPORT), { recursive: true });
  await rm(REPORT, { force: true });
  const vitest = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  // Vitest would leave a core to itself, and of two that is half: most tests wait for a program they started.
  const workers = `--maxWorkers=${availableParallelism()}`;
  const isGood = await succeeds(vitest, 'run', workers, ...reporters, ...filters);
  const report = await readReport();
  if (report === undefined) return count('vitest wrote no report', false);
  passed += report.numPassedTests;
  const before = failures.length;
  for (const file of report.testResults) countFile(file);
  // Nothing failed, and yet it did: an error outside any test.
  if (!isGood && failures.length === before) count('vitest: an error outside the tests', false);
}

function countFile(file) {
  const name = path.relative(ROOT, file.name);
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  for (const test of failed) count(`${name}: ${test.fullName}`, false);
  // A file that cannot be loaded has no tests.
  if (file.status === 'failed' && failed.length === 0) count(`${name}: not loaded`, false);
  const left = file.assertionResults.filter(
    ({ status }) => status !== 'passed' && status !== 'failed',
  );
  for (const test of left) {
    // A filter by name leaves the others out on purpose.
    if (isCi && filters.length === 0) count(`${name}: left out: ${test.fullName}`, false);
  }
}

async function main() {
  count('build', await succeeds('scripts/build.js'));
  if (failures.length > 0) return;
  count('set-up', await succeeds('dist/main.js', 'doctor', '--fix', '--for', 'test'));
  if (failures.length > 0) return;
  if (filters.length === 0) {
    for (const check of await runChecks()) count(`check: ${check.name}`, check.passed);
  }
  const before = passed;
  await runTests();
  if (passed === before && failures.length === 0) count('no test ran', false);
}

try {
  await main();
} catch (error) {
  console.error(error);
  count('scripts/test.js itself', false);
}
if (failures.length > 0) console.log(`\n${failures.map((name) => `FAILED ${name}`).join('\n')}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
