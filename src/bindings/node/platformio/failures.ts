import type { FailureCode } from '../../../core/kernel/errors.ts';

interface FailureRow {
  /** Tried on each line of the log. */
  readonly pattern: RegExp;
  readonly code: FailureCode;
  /** Gets the groups of the pattern. */
  readonly message: (...groups: readonly string[]) => string;
  readonly hint: string;
}

const GO_ONLINE =
  'go online once, or point PLATFORMIO_CORE_DIR to a core directory that already has the package';
const CLOSE_PROGRAMS = 'close other programs, add swap, or build on a machine with more memory';
const SMALLER = 'remove features from the profile, or choose a board with more room';

/**
 * What PlatformIO, SCons, GCC and ld write when a build fails, most fundamental cause first: a
 * full disk also makes the compiler fail. Each row is tested against a log of the real thing.
 */
export const FAILURE_ROWS: readonly FailureRow[] = [
  {
    pattern: /No space left on device|Disk quota exceeded/,
    code: 'disk.full',
    message: () => 'the disk became full during the build',
    hint: 'free some space, or point --out and --cache to another disk',
  },
  {
    pattern: /fatal error: (\w+) signal terminated program (\w+)/,
    code: 'build.failed',
    message: (signal, program) => `the compiler (${program}) was ended by the signal ${signal}`,
    hint: CLOSE_PROGRAMS,
  },
  {
    pattern:
      /cc1(?:plus)?: out of memory|virtual memory exhausted|Cannot allocate memory|MemoryError/,
    code: 'build.failed',
    message: () => 'the compiler ran out of memory',
    hint: CLOSE_PROGRAMS,
  },
  {
    // The shell's way of saying SIGKILL: 128 + 9.
    pattern: /^\*\*\* \[(.+)\] Error 137$/,
    code: 'build.failed',
    message: (target) => `the compiler was killed while it made ${target}`,
    hint: CLOSE_PROGRAMS,
  },
  {
    pattern:
      /(?:sh: \d+: |sh: )(?:line \d+: )?(\S+?(?:gcc|g\+\+|-ar|-ld|-ranlib|-size)): (?:command )?not found/,
    code: 'build.no-compiler',
    message: (compiler) => `there is no ${compiler}`,
    hint: 'run `harden doctor --fix`',
  },
  {
    // Said by the builder of the reference platform, before anything is compiled.
    pattern: /^Error: no (\S+gcc): install it/,
    code: 'build.no-compiler',
    message: (compiler) => `there is no ${compiler}`,
    hint: 'run `harden doctor --fix`',
  },
  {
    pattern: /^HTTPClientError|InternetConnectionError|You are not connected to the Internet/,
    code: 'build.no-network',
    message: () => 'PlatformIO cannot reach its registry to download a package',
    hint: GO_ONLINE,
  },
  {
    pattern: /^UnknownPackageError: Could not find the package with '([^']+)' requirements/,
    code: 'build.no-platform',
    message: (name) => `PlatformIO's registry has no package ${name}`,
    hint: 'check the spelling and the version of the platform',
  },
  {
    pattern: /UnknownPlatform: Unknown development platform '([^']+)'/,
    code: 'build.no-platform',
    message: (name) => `PlatformIO knows no platform ${name}`,
    hint: 'check the spelling of the platform',
  },
  {
    pattern: /PackageException: Can not create a symbolic link for `([^`]+)`, not a directory/,
    code: 'build.no-platform',
    message: (folder) => `there is no platform in ${folder}`,
    hint: 'check the path after symlink:// in the env of the firmware pack',
  },
  {
    pattern: /VCSBaseException: VCS: Unknown repository type (.+)/,
    code: 'build.no-platform',
    message: (folder) => `there is no platform at ${folder}`,
    hint: 'check the path of the platform in the env of the firmware pack',
  },
  {
    pattern: /Unknown board ID '([^']+)'/,
    code: 'build.no-platform',
    message: (board) => `the platform knows no board ${board}`,
    hint: 'check the PlatformIO name of the board in boards.yaml of the firmware pack',
  },
  {
    pattern: /Error: This board doesn't support (.+) framework!/,
    code: 'build.no-platform',
    message: (framework) => `the board does not support the framework ${framework}`,
    hint: 'choose another board or framework',
  },
  {
    pattern: /UnknownEnvNamesError: Unknown environment names '([^']+)'. Valid names are '([^']+)'/,
    code: 'build.failed',
    message: (env, known) => `platformio.ini has no env ${env}, only ${known}`,
    hint: 'correct the env in the firmware pack',
  },
  {
    pattern: /UndefinedEnvPlatformError: Please specify platform for '([^']+)'/,
    code: 'build.no-platform',
    message: (env) => `the env ${env} names no platform`,
    hint: 'add `platform = …` to the env in the firmware pack',
  },
  {
    pattern: /NotPlatformIOProjectError: .*\((.+?)\)/,
    code: 'build.failed',
    message: (folder) => `there is no platformio.ini in ${folder}`,
    hint: 'run `harden build` so that it is generated again',
  },
  {
    pattern: /InvalidProjectConfError: Invalid '([^']+)'/,
    code: 'build.failed',
    message: (file) => `PlatformIO cannot read ${file}`,
    hint: 'correct the platformio.ini, or the template it comes from',
  },
  {
    pattern: /HomeDirPermissionsError|PermissionError: \[Errno 13\] Permission denied: '([^']+)'/,
    code: 'disk.unwritable',
    message: (file) => `PlatformIO may not write ${file || 'its core directory'}`,
    hint: 'choose a folder you may write to with PLATFORMIO_CORE_DIR or --cache',
  },
  {
    pattern: /^(\S.*?:\d+:\d+): (?:fatal )?error: (.+)/,
    code: 'build.compile',
    message: (place, reason) => `${place}: ${reason}`,
    hint: 'the sources do not compile with these features: change the profile, or mend the source',
  },
  {
    pattern: /region [`']([^']+)' overflowed by (\d+) bytes/,
    code: 'build.too-big',
    message: (region, bytes) => `${region} overflows by ${bytes} bytes`,
    hint: SMALLER,
  },
  {
    pattern: /section `?'?([^'`]+)' will not fit in region [`']([^']+)'/,
    code: 'build.too-big',
    message: (section, region) => `section ${section} does not fit into ${region}`,
    hint: SMALLER,
  },
  {
    pattern: /The program size \((\d+) bytes\) is greater than maximum allowed \((\d+) bytes\)/,
    code: 'build.too-big',
    message: (size, limit) => `the program has ${size} bytes, the board room for ${limit}`,
    hint: SMALLER,
  },
  {
    pattern: /([^\s:]+:?\(\.[^)]*\)): undefined reference to [`'‘]([^'’]+)['’]/,
    code: 'build.compile',
    message: (place, symbol) => `${place}: ${symbol} is used but not compiled in`,
    hint: 'one feature needs another that is off: add it to the profile, or tell the catalogue that it is required',
  },
  {
    pattern: /cannot find (-l[^\s:]+)/,
    code: 'build.compile',
    message: (library) => `the linker cannot find ${library}`,
    hint: 'the compiler is not complete: run `harden doctor --fix`',
  },
];
