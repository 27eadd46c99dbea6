import { chmod, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../src/bindings/node/host.ts';
import { isComplete, makeEnvironment, pythonIn } from '../../../src/bindings/node/python.ts';
import { temporaryFolders } from './temporary-folder.ts';

const makeFolder = temporaryFolders();
const options = { signal: new AbortController().signal, onLine: () => undefined };

/**
 * A machine whose Python is a script: `-c` is the probe, `-m venv <folder>` lays down the script
 * `pip` as the interpreter of the new environment.
 */
async function makeHost(pip: string): Promise<Host> {
  const folder = await makeFolder();
  const python = path.join(folder, 'python3');
  const inner = path.join(folder, 'inner');
  await writeFile(inner, `#!/bin/sh\n${pip}\n`);
  await chmod(inner, 0o755);
  const makeVenv = `mkdir -p "$3/bin" && cp ${inner} "$3/bin/python"`;
  await writeFile(
    python,
    `#!/bin/sh\ncase "$1 $2" in -c*) echo "3.11.2 1 ${python}";; *venv) ${makeVenv};; esac\n`,
  );
  await chmod(python, 0o755);
  const environment = { HARDEN_PYTHON: python, PATH: process.env.PATH };
  return { environment, home: folder, system: process.platform, isRoot: false };
}

const makeVenv = async (requirements = ['thing==1.0']) => ({
  folder: path.join(await makeFolder(), 'venv'),
  requirements,
});

describe('makeEnvironment', () => {
  it('redoes what an interrupted run left, and stamps it when it is done', async () => {
    const venv = await makeVenv();
    await mkdir(path.join(venv.folder, 'lib'), { recursive: true });
    await writeFile(path.join(venv.folder, 'lib', 'half'), '');
    expect(await isComplete(venv)).toBe(false);
    await makeEnvironment(await makeHost('exit 0'), venv, options);
    expect(await isComplete(venv)).toBe(true);
    expect(await readdir(venv.folder)).toEqual(['.complete', 'bin']);
  });

  it('is not complete for other requirements, nor in another place', async () => {
    const venv = await makeVenv();
    await makeEnvironment(await makeHost('exit 0'), venv, options);
    expect(await isComplete({ ...venv, requirements: ['thing==2.0'] })).toBe(false);
    const link = path.join(await makeFolder(), 'elsewhere');
    await symlink(venv.folder, link);
    expect(await isComplete({ ...venv, folder: link })).toBe(false);
  });

  it('asks pip for exactly the requirements, without questions', async () => {
    const venv = await makeVenv(['one==1.0', 'two==2.0']);
    const seen: string[] = [];
    await makeEnvironment(await makeHost('echo "$@"'), venv, {
      ...options,
      onLine: (line) => seen.push(line),
    });
    expect(seen).toEqual([
      expect.stringMatching(/^-m pip install .*--no-input.* one==1.0 two==2.0$/),
    ]);
  });

  const FAILURES = [
    [
      'the reason of pip',
      'echo Collecting; echo "ERROR: No matching distribution found for thing==1.0" >&2; exit 1',
      'setup.failed',
      /pip install .* failed: ERROR: No matching distribution found for thing==1.0$/,
    ],
    [
      'a full disk',
      'echo "ERROR: Could not install: [Errno 28] No space left on device" >&2; exit 1',
      'disk.full',
      /^no room left for /,
    ],
  ] as const;
  it.each(FAILURES)('reports %s and leaves no stamp', async (_name, pip, code, message) => {
    const venv = await makeVenv();
    await expect(makeEnvironment(await makeHost(pip), venv, options)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
    });
    expect(await isComplete(venv)).toBe(false);
  });

  it('stops when it is interrupted, and is not taken for done', async () => {
    const venv = await makeVenv();
    const stop = new AbortController();
    const making = makeEnvironment(await makeHost('echo started; sleep 60'), venv, {
      signal: stop.signal,
      onLine: () => stop.abort(),
    });
    await expect(making).rejects.toMatchObject({ code: 'interrupted' });
    expect(await isComplete(venv)).toBe(false);
    expect(pythonIn(venv.folder)).toBe(path.join(venv.folder, 'bin', 'python'));
  });
});
