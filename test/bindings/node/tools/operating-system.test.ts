import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../../src/bindings/node/host.ts';
import { COMPILER_TOOL } from '../../../../src/bindings/node/tools/command-tools.ts';
import { familyOf, installCommand } from '../../../../src/bindings/node/tools/operating-system.ts';
import { TOOLS, toolsFor } from '../../../../src/bindings/node/tools/tools.ts';
import { REPOSITORY } from '../../../support/built-program.ts';

describe('familyOf', () => {
  it.each([
    ['linux', 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n', 'debian'],
    ['linux', 'ID=raspbian\nID_LIKE=debian\n', 'debian'],
    ['linux', 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', 'debian'],
    ['linux', 'ID=fedora\n', 'fedora'],
    ['linux', 'ID="rocky"\nID_LIKE="rhel centos fedora"\n', 'fedora'],
    ['linux', 'ID=arch\n', 'other'],
    ['linux', '', 'other'],
    ['darwin', '', 'macos'],
    ['win32', '', 'other'],
  ] as const)('reads %s with %j as %s', (system, release, family) => {
    expect(familyOf(system, release)).toBe(family);
  });
});

describe('installCommand', () => {
  const commands = { debian: 'apt-get install -y x', macos: 'brew install x', other: 'get x' };
  it.each([
    ['debian', true, 'apt-get install -y x'],
    ['debian', false, 'sudo apt-get install -y x'],
    ['macos', false, 'brew install x'],
    ['fedora', true, 'get x'],
    ['other', false, 'get x'],
  ] as const)('on %s, root %s, is %j', async (family, isRoot, command) => {
    const host: Host = { environment: {}, home: '/home/me', system: 'linux', isRoot };
    expect(await installCommand(commands, family, host)).toBe(command);
  });

  const COMPILER = 'pkg install --global --tool platformio/toolchain-xtensa@';
  it.each([
    [{}, `PLATFORMIO_CORE_DIR=/home/me/.cache/harden/platformio /home/me/.cache/`],
    [{ PLATFORMIO_CORE_DIR: '/my pio' }, "PLATFORMIO_CORE_DIR='/my pio' /home/me/.cache/"],
  ])(
    'for the compiler of PlatformIO, with %j, names the place and the program',
    async (environment, start) => {
      const host: Host = { environment, home: '/home/me', system: 'linux', isRoot: false };
      const command = await installCommand(COMPILER_TOOL.install, 'fedora', host);
      expect(command.startsWith(`harden doctor --fix --for build && ${start}`), command).toBe(true);
      expect(command).toContain(`/bin/pio ${COMPILER}`);
    },
  );

  it('for the compiler asks for the version the reference platform wants', async () => {
    const host: Host = { environment: {}, home: '/home/me', system: 'linux', isRoot: false };
    const file = path.join(REPOSITORY, 'firmware/reference/platform/platform.json');
    const version = /"version": "(~[^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1];
    const command = await installCommand(COMPILER_TOOL.install, 'other', host);
    expect(command.endsWith(`${COMPILER}${version}`), command).toBe(true);
  });
});

describe('the table of tools', () => {
  it('has one row for each id, and says how to install every one', () => {
    expect(new Set(TOOLS.map(({ id }) => id)).size).toBe(TOOLS.length);
    for (const tool of TOOLS) expect(tool.install.other).not.toBe('');
  });

  it('needs more for the reference than for a build, and most for the tests', () => {
    const ids = (purpose: Parameters<typeof toolsFor>[0]) => toolsFor(purpose).map(({ id }) => id);
    expect(ids('build')).toEqual(['node', 'python', 'platformio', 'tool-scons']);
    expect(ids('reference')).toEqual([
      ...['node', 'python', 'compiler', 'platformio', 'tool-scons', 'mosquitto'],
    ]);
    expect(ids('test')).toEqual(TOOLS.map(({ id }) => id));
  });
});
