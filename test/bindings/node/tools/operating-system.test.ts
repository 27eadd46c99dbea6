import { describe, expect, it } from 'vitest';
import { familyOf, installCommand } from '../../../../src/bindings/node/tools/operating-system.ts';
import { TOOLS, toolsFor } from '../../../../src/bindings/node/tools/tools.ts';

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
  ] as const)('on %s, root %s, is %j', (family, isRoot, command) => {
    expect(installCommand(commands, family, isRoot)).toBe(command);
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
    expect(ids('reference')).toEqual(['node', 'python', 'compiler', 'platformio', 'tool-scons']);
    expect(ids('test')).toEqual(TOOLS.map(({ id }) => id));
  });
});
