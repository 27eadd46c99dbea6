import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { builtProgram, REPOSITORY } from '../support/built-program.ts';
import { harden } from '../support/harden.ts';

const makeFolder = temporaryFolders();
const PROFILE = path.join(REPOSITORY, 'profiles', 'reference.yaml');
const ESCAPE = '\x1b[';

/** Runs harden on a terminal of its own; Python's `pty` is the one every system has. */
async function onTerminal(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const script =
    'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))';
  const program = [process.execPath, await builtProgram(), ...words];
  const { stdout, exitCode } = await execa('python3', ['-c', script, ...program], {
    extendEnv: false,
    env: { PATH: process.env.PATH, TERM: 'xterm', ...env },
    reject: false,
    // With nothing to read, pty.spawn would end before it has copied everything.
    stdin: 'pipe',
  });
  return { screen: stdout, status: exitCode };
}

describe('colour', () => {
  it('is there on a terminal', async () => {
    const { screen, status } = await onTerminal(['plan', PROFILE]);
    expect(status).toBe(0);
    expect(screen).toContain(ESCAPE);
  });

  it.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['NO_COLOR is set', [], { NO_COLOR: '1' }],
    ['--no-color is given', ['--no-color'], {}],
    ['--json is given', ['--json'], {}],
  ])('is not there on a terminal when %s', async (_, more, env) => {
    const { screen } = await onTerminal(['plan', PROFILE, ...more], env);
    expect(screen.length).toBeGreaterThan(100);
    expect(screen).not.toContain(ESCAPE);
  });

  it('is not there in a pipe, whatever the terminal can do', async () => {
    const run = await harden(['plan', PROFILE], {
      cwd: await makeFolder(),
      env: { TERM: 'xterm-256color', COLORTERM: 'truecolor' },
    });
    expect(run.status).toBe(0); // harden() looks for escape sequences itself
  });
});

describe('a reader that goes away', () => {
  it.each([
    [['explain']],
    [['plan', PROFILE]],
    [['plan', PROFILE, '--json']],
    [['completion', 'zsh']],
  ])('ends `harden %s` without a word', async (words) => {
    const child = spawn(process.execPath, [await builtProgram(), ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    const [err] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect(err).toBe('');
    expect(child.exitCode).toBe(0);
  });
});

it.runIf(process.platform === 'linux')('tells that the output takes no more', async () => {
  // Source: full(4): every write to it fails with ENOSPC. A shell opens it, as a user would.
  const words = [process.execPath, await builtProgram(), 'plan', PROFILE];
  const { stderr, exitCode } = await execa('sh', ['-c', '"$@" > /dev/full', 'sh', ...words], {
    reject: false,
    stripFinalNewline: false,
  });
  expect(stderr).toBe(
    'harden: no room left to write the standard output [disk.full]\n' +
      'hint: free some space, or point --out and --cache to another disk\n',
  );
  expect(exitCode).toBe(3);
});

describe('--debug', () => {
  it('adds the cause of an error, on stderr alone', async () => {
    const run = await harden(['check', 'none.yaml', '--json', '--debug'], {
      cwd: await makeFolder(),
    });
    expect(run.status).toBe(2);
    expect(run.err).toContain('caused by: Error: ENOENT');
    expect(run.out).not.toContain('ENOENT');
  });
});
