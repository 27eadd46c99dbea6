// Static checks, as many at a time as there are cores. Prints the failures, with their names and times.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Name, program of node_modules/.bin, arguments; the slowest first. */
const CHECKS = [
  ['types', 'tsc', '-b'],
  ['lint with types', 'eslint', '.', '--max-warnings', '0'],
  ['layers', 'depcruise', 'src', '--config', '.dependency-cruiser.js', '--output-type', 'err'],
  ['unused code', 'knip', '--no-progress'],
  ['generated files', 'tsx', 'scripts/gen.ts', '--check'],
  ['format and lint', 'biome', 'ci', '.', '--colors=off'],
];

/** @returns {Promise<{ name: string, passed: boolean, seconds: number, output: string }>} */
function runCheck([name, program, ...words]) {
  const started = performance.now();
  const file = path.join(ROOT, 'node_modules', '.bin', program);
  const child = spawn(file, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    const end = (passed) =>
      resolve({ name, passed, seconds: (performance.now() - started) / 1000, output });
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(false);
    });
    child.on('close', (status) => end(status === 0));
  });
}

/** Runs every check and prints those that failed; the results are in the order they ended. */
export async function runChecks() {
  const waiting = [...CHECKS];
  const results = [];
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const result = await runCheck(check);
      results.push(result);
      if (result.passed) continue;
      console.log(`FAILED check: ${result.name} (${result.seconds.toFixed(1)} s)`);
      console.log(`${result.output.trimEnd()}\n`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await runChecks();
  const failed = results.filter((result) => !result.passed).length;
  console.log(`${results.length - failed} checks passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
