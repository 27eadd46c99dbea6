import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runChild } from '../../../src/bindings/node/run-child.ts';
import { isRunning } from './is-running.ts';

const environment = { PATH: process.env.PATH };
const shell = (text: string) => ({ file: 'sh', arguments: ['-c', text], environment });

describe('runChild', () => {
  it('hands over both outputs line by line, the last one without a line break too', async () => {
    const seen: string[] = [];
    const result = await runChild(shell('echo one; echo two >&2; printf three'), {
      onLine: (line) => seen.push(line),
    });
    expect(seen.toSorted()).toEqual(['one', 'three', 'two']);
    expect(result).toMatchObject({ exitCode: 0, isMissing: false });
    expect(result.lines).toEqual(seen);
  });

  it('gives the child only the environment it was given', async () => {
    const { lines } = await runChild(shell('echo "[$HOME$SECRET]"'));
    expect(lines).toEqual(['[]']);
  });

  it('tells a program that fails from one that does not exist', async () => {
    expect(await runChild(shell('exit 7'))).toMatchObject({ exitCode: 7, isMissing: false });
    const missing = await runChild({ file: 'no-such-program', arguments: [], environment });
    expect(missing).toMatchObject({ exitCode: undefined, isMissing: true, lines: [] });
  });

  const STUBBORN = [
    ['obeys', 'sleep 60 & echo $!; wait'],
    ['ignores the request to stop', "trap '' TERM; (trap '' TERM; sleep 60) & echo $!; wait; wait"],
  ] as const;
  it.each(STUBBORN)('ends a child that %s, and its children', async (_name, script) => {
    const stop = new AbortController();
    let grandchild = 0;
    const running = runChild(shell(script), {
      signal: stop.signal,
      onLine: (line) => {
        grandchild = Number(line);
        stop.abort();
      },
    });
    await expect(running).rejects.toMatchObject({ code: 'interrupted', exit: 130 });
    expect(grandchild).toBeGreaterThan(0);
    await expect.poll(() => isRunning(grandchild), { timeout: 3_000 }).toBe(false);
  });

  it('starts nothing once it is interrupted', async () => {
    await expect(runChild(shell('echo no'), { signal: AbortSignal.abort() })).rejects.toMatchObject(
      { code: 'interrupted' },
    );
  });

  it('ends the child when whoever reads its lines fails', async () => {
    const started = performance.now();
    const failing = runChild(shell('echo $$; sleep 60'), {
      onLine: async () => {
        await sleep(1);
        throw new Error('no room');
      },
    });
    await expect(failing).rejects.toThrow('no room');
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
