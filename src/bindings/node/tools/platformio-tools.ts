import { HardenError } from '../../../core/kernel/errors.ts';
import type { FlowOptions } from '../../../flows/bindings/progress.ts';
import { findPlaces } from '../places.ts';
import { findPlatformio, installPlatformio } from '../platformio/find-platformio.ts';
import { findToolScons, installToolScons } from '../platformio/tool-scons.ts';
import { OLDEST_PLATFORMIO } from '../python-pins.ts';
import type { Tool } from './tool.ts';

const BY_HARDEN = 'harden doctor --fix';

/** PlatformIO Core, in an environment of harden's own. */
export const PLATFORMIO_TOOL: Tool = {
  id: 'platformio',
  what: 'PlatformIO Core',
  neededFor: 'build',
  requirement: `${OLDEST_PLATFORMIO} or newer`,
  install: { other: BY_HARDEN },
  async probe(host, signal) {
    const platformio = await findPlatformio(host, signal);
    return platformio === undefined
      ? { kind: 'missing', because: `no pio ${OLDEST_PLATFORMIO} or newer on PATH or in the cache` }
      : { kind: 'ready', version: platformio.version, where: platformio.file };
  },
  async fix(host, options) {
    await installPlatformio(host, lines('platformio', options));
  },
};

/** The SCons package PlatformIO starts. */
export const TOOL_SCONS_TOOL: Tool = {
  id: 'tool-scons',
  what: 'SCons, as the package tool-scons of PlatformIO',
  neededFor: 'build',
  requirement: 'the version PlatformIO names',
  install: { other: BY_HARDEN },
  async probe(host) {
    const version = await findToolScons(host);
    const where = findPlaces(host).platformioPackages;
    return version === undefined
      ? { kind: 'missing', because: `not in ${where}` }
      : { kind: 'ready', version, where };
  },
  async fix(host, options) {
    const platformio = await findPlatformio(host, options.signal);
    if (platformio === undefined) {
      throw new HardenError('build.no-platformio', 'SCons needs PlatformIO, which is missing');
    }
    await installToolScons(host, platformio, lines('tool-scons', options));
  },
};

/** Shows what a set-up step writes, line by line. */
export function lines(
  step: string,
  options: FlowOptions,
): { readonly signal: AbortSignal; onLine(line: string): void; onWait(): void } {
  const show = (message: string) => options.onProgress({ step, message: message.trim() });
  return {
    signal: options.signal,
    onLine: show,
    onWait: () => show('waiting for another harden that is installing the same'),
  };
}
