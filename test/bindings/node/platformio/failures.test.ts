import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAILURE_ROWS } from '../../../../src/bindings/node/platformio/failures.ts';
import { explainFailure } from '../../../../src/bindings/node/platformio/log-failure.ts';

/** Output of PlatformIO 6.2.0, SCons 4.11.1 and GCC 12.2, each provoked with the tiny platform. */
const LOGS = path.join(import.meta.dirname, 'logs');
const readLog = (name: string) => readFileSync(path.join(LOGS, name), 'utf8').split('\n');

const TABLE = [
  ['unknown-board.txt', 'build.no-platform', 'the platform knows no board nope'],
  ['unknown-env.txt', 'build.failed', 'platformio.ini has no env other, only tiny'],
  ['missing-symlink.txt', 'build.no-platform', 'there is no platform in /nowhere/tiny'],
  ['missing-path.txt', 'build.no-platform', 'there is no platform at ../no/such'],
  ['no-platform.txt', 'build.no-platform', 'the env tiny names no platform'],
  ['no-project.txt', 'build.failed', 'there is no platformio.ini in /project'],
  ['bad-ini.txt', 'build.failed', 'PlatformIO cannot read /project/platformio.ini'],
  ['framework.txt', 'build.no-platform', 'the board does not support the framework arduino'],
  [
    'registry.txt',
    'build.no-network',
    'PlatformIO cannot reach its registry to download a package',
  ],
  ['no-compiler.txt', 'build.no-compiler', 'there is no xtensa-lx106-elf-gcc'],
  [
    'compile.txt',
    'build.compile',
    "src/blink.c:6:27: 'missing_name' undeclared (first use in this function)",
  ],
  [
    'undefined.txt',
    'build.compile',
    '.pio/build/tiny/src/blink.o:(.literal.gone+0x0): absent is used but not compiled in',
  ],
  ['library.txt', 'build.compile', 'the linker cannot find -lnowhere'],
  ['region.txt', 'build.too-big', 'section .text does not fit into iram1_0_seg'],
  ['ram.txt', 'build.too-big', 'dram0_0_seg overflows by 808 bytes'],
  ['size.txt', 'build.too-big', 'the program has 8201 bytes, the board room for 8192'],
  ['disk.txt', 'disk.full', 'the disk became full during the build'],
  ['killed.txt', 'build.failed', 'the compiler (cc1) was ended by the signal Killed'],
  [
    'killed-driver.txt',
    'build.failed',
    'the compiler was killed while it made .pio/build/tiny/src/blink.o',
  ],
  ['oom.txt', 'build.failed', 'the compiler ran out of memory'],
] as const;

describe('explainFailure', () => {
  it.each(TABLE)('reads %s as %s', (log, code, message) => {
    const error = explainFailure(readLog(log), { log: '/project/build.log' });
    expect(error).toMatchObject({ code, message });
    expect(error.hint).toMatch(/; the whole log is \/project\/build\.log$/);
  });

  it('has a log for every row of this test, and a row for every log', () => {
    expect(readdirSync(LOGS).toSorted()).toEqual(TABLE.map(([log]) => log).toSorted());
  });

  /** What cannot be provoked without a registry, a full quota or another shell: text from the sources. */
  const QUOTED = [
    [
      "UnknownPackageError: Could not find the package with 'espresif8266' requirements",
      'build.no-platform',
    ],
    ["UnknownPlatform: Unknown development platform 'nope'", 'build.no-platform'],
    ['You are not connected to the Internet.', 'build.no-network'],
    ['sh: line 1: xtensa-lx106-elf-g++: command not found', 'build.no-compiler'],
    ['Error: no xtensa-lx106-elf-gcc: install it with …', 'build.no-compiler'],
    ['OSError: [Errno 122] Disk quota exceeded', 'disk.full'],
    ["PermissionError: [Errno 13] Permission denied: '/core/appstate.json'", 'disk.unwritable'],
    [
      'HomeDirPermissionsError: The directory `/core` or its parent directory is not owned by the current user',
      'disk.unwritable',
    ],
  ] as const;
  it.each(QUOTED)('reads %j as %s', (line, code) => {
    expect(explainFailure(['Processing …', line])).toMatchObject({ code });
  });

  it('has words for the part that a line of two alternatives leaves out', () => {
    expect(explainFailure(['platformio.exception.HomeDirPermissionsError']).message).toBe(
      'PlatformIO may not write its core directory',
    );
  });

  it('shows the last line that speaks of an error when no row fits', () => {
    const lines = ['Building', 'Error: the moon is in the wrong place', '[FAILED] Took 1 seconds'];
    expect(explainFailure(lines)).toMatchObject({
      code: 'build.failed',
      message: 'PlatformIO failed: Error: the moon is in the wrong place',
    });
  });

  it.each([[[]], [['']]])('has something to say about an empty log', (lines) => {
    expect(explainFailure(lines).message).toBe('PlatformIO failed: no output');
  });

  it('finds no failure in the log of a build that went well', () => {
    const log = ['Linking .pio/build/tiny/firmware.elf', '==== [SUCCESS] Took 0.55 seconds ===='];
    expect(FAILURE_ROWS.filter((row) => log.some((line) => row.pattern.test(line)))).toEqual([]);
  });
});
