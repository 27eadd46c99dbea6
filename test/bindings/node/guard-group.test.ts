import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { isRunning } from './is-running.ts';

const RUN_CHILD = new URL('../../../src/bindings/node/run-child.ts', import.meta.url).href;

/** A program that runs a shell with a grandchild through runChild, and prints the ids of both. */
const PARENT = `
  const { runChild } = await import(${JSON.stringify(RUN_CHILD)});
  const script = "trap '' TERM HUP INT; echo $$; (trap '' TERM HUP INT; sleep 60) & echo $!; wait";
  await runChild(
    { file: 'sh', arguments: ['-c', script], environment: { PATH: process.env.PATH } },
    { onLine: (line) => console.log(line) },
  );`;

describe.skipIf(process.platform === 'win32')('a child of harden', () => {
  it.each(['SIGKILL', 'SIGABRT', 'SIGHUP'] as const)(
    'is gone, with its own children, when harden is ended by %s',
    async (signal) => {
      const words = ['--import', 'tsx', '--input-type=module', '--eval', PARENT];
      const parent = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
      const group: number[] = [];
      for await (const line of createInterface({ input: parent.stdout })) {
        group.push(Number(line));
        if (group.length === 2) break;
      }
      expect(group.every(isRunning)).toBe(true);
      const ended = once(parent, 'exit');
      parent.kill(signal);
      await ended;
      await expect.poll(() => group.some(isRunning), { timeout: 5_000 }).toBe(false);
    },
  );
});
