import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Everything a Node program starts, as it asks the operating system for it. */
export interface SpawnLog {
  /** Makes Node programs write the log. */
  readonly env: Readonly<Record<string, string>>;
  /** One line for each child: program, arguments, environment. */
  lines(): Promise<readonly string[]>;
  remove(): Promise<void>;
}

/** Looks over the shoulder of Node itself, so no child is too quick to be seen. */
export async function makeSpawnLog(): Promise<SpawnLog> {
  const folder = await mkdtemp(path.join(tmpdir(), 'harden-spawns-'));
  const log = path.join(folder, 'log');
  const hook = path.join(folder, 'hook.cjs');
  await writeFile(log, '');
  await writeFile(
    hook,
    `const children = require('node:child_process');
const { appendFileSync } = require('node:fs');
const note = (...seen) => appendFileSync(${JSON.stringify(log)}, JSON.stringify(seen) + '\\n');
const { spawn } = children.ChildProcess.prototype;
children.ChildProcess.prototype.spawn = function (options) {
  note(options.file, options.args, options.envPairs);
  return spawn.call(this, options);
};
for (const name of ['spawnSync', 'execFileSync', 'execSync']) {
  const original = children[name];
  children[name] = (...words) => {
    note(...words);
    return original(...words);
  };
}
`,
  );
  return {
    env: { NODE_OPTIONS: `--require=${hook}` },
    lines: async () => (await readFile(log, 'utf8')).split('\n').slice(0, -1),
    remove: () => rm(folder, { recursive: true }),
  };
}
