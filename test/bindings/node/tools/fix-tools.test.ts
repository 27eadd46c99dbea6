import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../../src/bindings/node/host.ts';
import { fixTools } from '../../../../src/bindings/node/tools/fix-tools.ts';
import { findFamily } from '../../../../src/bindings/node/tools/operating-system.ts';
import { probeTools } from '../../../../src/bindings/node/tools/probe-tools.ts';
import type { FlowOptions } from '../../../../src/flows/bindings/progress.ts';
import { temporaryFolders } from '../temporary-folder.ts';

const makeFolder = temporaryFolders();
const options: FlowOptions = { signal: new AbortController().signal, onProgress: () => undefined };

/** A machine whose PATH holds only the given scripts. */
async function makeHost(programs: Readonly<Record<string, string>>, isRoot = false): Promise<Host> {
  const folder = await makeFolder();
  const bin = path.join(folder, 'bin');
  await mkdir(bin);
  await symlink('/bin/sh', path.join(bin, 'sh'));
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(path.join(bin, name), `#!/bin/sh\n${script}\n`);
    await chmod(path.join(bin, name), 0o755);
  }
  const environment = { PATH: bin, HARDEN_CACHE: path.join(folder, 'cache') };
  return { environment, home: folder, system: process.platform, isRoot };
}

describe('probeTools', () => {
  it('says of a bare machine what is missing and what to type', async () => {
    const reports = await probeTools(await makeHost({}), 'reference', options.signal);
    const missing = reports.filter((report) => report.state.kind === 'missing');
    expect(missing.map(({ id }) => id)).toEqual(['python', 'compiler', 'platformio', 'tool-scons']);
    for (const report of missing) expect(report.install).toMatch(/\S/);
  });

  it('does not take a Python without venv, and says so', async () => {
    const host = await makeHost({ python3: 'echo 3.11.2 0 /usr/bin/python3' });
    const [report] = (await probeTools(host, 'build', options.signal)).filter(
      ({ id }) => id === 'python',
    );
    expect(report?.state).toEqual({
      kind: 'missing',
      because: '/usr/bin/python3 has no venv or no ensurepip module',
    });
  });

  it('prefers a Python that can do the work over the first one', async () => {
    const host = await makeHost({
      python3: 'echo 3.8.1 1 /usr/bin/python3',
      'python3.12': 'echo 3.12.1 0 /usr/bin/python3.12',
      'python3.10': 'echo 3.10.1 1 /usr/bin/python3.10',
    });
    const reports = await probeTools(host, 'build', options.signal);
    expect(reports.find(({ id }) => id === 'python')?.state).toEqual({
      kind: 'ready',
      version: '3.10.1',
      where: '/usr/bin/python3.10',
    });
  });

  it("reads the version out of a compiler's line with brackets, and finds an old one too old", async () => {
    const line = (version: string) => `echo 'xtensa-lx106-elf-gcc (9.1.0-3+deb11u1) ${version}'`;
    for (const [version, kind] of [['12.2.0', 'ready'] as const, ['5.2.0', 'too-old'] as const]) {
      const host = await makeHost({ 'xtensa-lx106-elf-gcc': line(version) });
      const reports = await probeTools(host, 'reference', options.signal);
      expect(reports.find(({ id }) => id === 'compiler')?.state).toMatchObject({ kind, version });
    }
  });

  it('takes a HARDEN_PIO that is no PlatformIO for a missing one', async () => {
    const host = await makeHost({ pio: 'echo hello' });
    const named = { ...host, environment: { ...host.environment, HARDEN_PIO: '/bin/false' } };
    const reports = await probeTools(named, 'build', options.signal);
    expect(reports.find(({ id }) => id === 'platformio')?.state).toEqual({
      kind: 'missing',
      because: 'HARDEN_PIO names /bin/false, which is not PlatformIO 6.1.0 or newer',
    });
  });
});

describe('fixTools', () => {
  it('gives each tool a result; without root the command is for the user', async () => {
    const host = await makeHost({});
    const results = await fixTools(host, ['node', 'compiler', 'platformio'], options);
    const isDebian = (await findFamily(host)) === 'debian';
    expect(results).toMatchObject([
      { id: 'node', kind: 'was-ready' },
      {
        id: 'compiler',
        kind: 'manual',
      },
      { id: 'platformio', kind: 'failed', error: { code: 'build.no-python' } },
    ]);
    expect(results.map((result) => (result.kind === 'manual' ? result.command : ''))[1]).toMatch(
      isDebian
        ? /^sudo apt-get install -y gcc-xtensa-lx106$/
        : /\/pio pkg install --global --tool platformio\/toolchain-xtensa@~2/,
    );
  });

  const isDebian = process.platform === 'linux';
  const APT = 'echo "$DEBIAN_FRONTEND $*" >> "$(dirname "$0")/../apt.log"';
  it.runIf(isDebian)(
    'asks apt again after new package lists, then gives up with its reason',
    async () => {
      const host = await makeHost(
        {
          dirname: 'exec /usr/bin/dirname "$@"',
          'apt-get': `${APT}; case "$*" in *install*) echo 'E: Unable to locate package gcc-xtensa-lx106'; exit 100;; esac`,
        },
        true,
      );
      if ((await findFamily(host)) !== 'debian') return;
      const stop = new AbortController();
      const [result] = await fixTools(host, ['compiler'], { ...options, signal: stop.signal });
      expect(result).toMatchObject({
        kind: 'failed',
        error: {
          code: 'setup.failed',
          message:
            '`apt-get install -y gcc-xtensa-lx106` failed: E: Unable to locate package gcc-xtensa-lx106',
        },
      });
    },
    20_000,
  );

  it.runIf(isDebian)('is content when apt did its work', async () => {
    const compiler = '#!/bin/sh\necho "xtensa-lx106-elf-gcc (Debian) 12.2.0"';
    const host = await makeHost(
      {
        'apt-get': `case "$*" in *install*) printf '%s\\n' '${compiler}' > "\${0%/*}/xtensa-lx106-elf-gcc"; /bin/chmod +x "\${0%/*}/xtensa-lx106-elf-gcc";; esac`,
      },
      true,
    );
    if ((await findFamily(host)) !== 'debian') return;
    expect(await fixTools(host, ['compiler'], options)).toMatchObject([{ kind: 'fixed' }]);
    expect(await fixTools(host, ['compiler'], options)).toMatchObject([{ kind: 'was-ready' }]);
  });
});
