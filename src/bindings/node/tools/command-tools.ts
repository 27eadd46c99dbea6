import path from 'node:path';
import type { ToolState } from '../../../flows/bindings/tools.ts';
import { childEnvironment } from '../child-environment.ts';
import type { Host } from '../host.ts';
import { findPlaces } from '../places.ts';
import { findPlatformio, ownPlatformio } from '../platformio/find-platformio.ts';
import { runChild } from '../run-child.ts';
import { findVersion, isAtLeast } from '../version.ts';
import type { Tool } from './tool.ts';

/** Node itself: whoever reads this has one. */
const OLDEST_NODE = '20.19.0';
export const NODE_TOOL: Tool = {
  id: 'node',
  what: 'Node.js',
  neededFor: 'build',
  requirement: `${OLDEST_NODE} or newer`,
  install: {
    macos: 'brew install node',
    fedora: 'dnf install -y nodejs',
    other: `install Node.js ${OLDEST_NODE} or newer from nodejs.org`,
  },
  probe: () => {
    const version = process.versions.node;
    const kind = isAtLeast(version, OLDEST_NODE) ? 'ready' : 'too-old';
    return Promise.resolve({ kind, version, where: process.execPath });
  },
};

/** GCC 10 is what PlatformIO's own toolchain for the ESP8266 holds. */
const OLDEST_COMPILER = '10.0';
const COMPILER = 'xtensa-lx106-elf-gcc';
export const COMPILER_TOOL: Tool = {
  id: 'compiler',
  what: `the ESP8266 compiler, ${COMPILER}`,
  neededFor: 'reference',
  requirement: `GCC ${OLDEST_COMPILER} or newer`,
  install: {
    debian: 'apt-get install -y gcc-xtensa-lx106',
    other: installToolchain,
  },
  async probe(host, signal) {
    const packaged = path.join(findPlaces(host).platformioPackages, 'toolchain-xtensa', 'bin');
    const onPath = await askVersion(host, COMPILER, OLDEST_COMPILER, signal);
    if (onPath.kind === 'ready') return onPath;
    const own = await askVersion(host, path.join(packaged, COMPILER), OLDEST_COMPILER, signal);
    return own.kind === 'missing' ? onPath : own;
  },
};

/** The package and its version, as `firmware/reference/platform/platform.json` asks for it. */
const TOOLCHAIN = 'platformio/toolchain-xtensa@~2.100300.0';

/** The whole command: `pio` need not be on PATH, and must install where our builds look. */
async function installToolchain(host: Host): Promise<string> {
  const found = await findPlatformio(host).catch(() => undefined); // has a finding of its own
  const before = found === undefined ? 'harden doctor --fix --for build && ' : '';
  const pio = quote(found?.file ?? ownPlatformio(host));
  const core = quote(findPlaces(host).platformioCore);
  return `${before}PLATFORMIO_CORE_DIR=${core} ${pio} pkg install --global --tool ${TOOLCHAIN}`;
}

/** A word for a POSIX shell. */
function quote(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

async function askVersion(
  host: Host,
  file: string,
  oldest: string,
  signal: AbortSignal,
): Promise<ToolState> {
  const result = await runChild(
    { file, arguments: ['--version'], environment: childEnvironment(host) },
    { signal },
  );
  // The last number of the first line: Debian puts its package version in brackets before it.
  const version = findVersion(result.lines[0]?.split(' ').at(-1) ?? '');
  if (result.exitCode !== 0 || version === undefined) {
    return { kind: 'missing', because: `${file} cannot be started` };
  }
  return { kind: isAtLeast(version, oldest) ? 'ready' : 'too-old', version, where: file };
}
