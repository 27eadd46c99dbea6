import { childEnvironment } from '../child-environment.ts';
import type { Host } from '../host.ts';
import { runChild } from '../run-child.ts';
import { findVersion } from '../version.ts';
import type { Tool } from './tool.ts';

/** On the search path, or where Debian keeps what is for the administrator. */
const PLACES = ['mosquitto', '/usr/sbin/mosquitto', '/usr/local/sbin/mosquitto'];

/** The broker of the demo, which must let in the devices of a vault. */
export const MOSQUITTO_TOOL: Tool = {
  id: 'mosquitto',
  what: 'Mosquitto, the broker of the demo, which must accept the accounts we export',
  neededFor: 'reference',
  requirement: 'any version',
  install: {
    debian: 'apt-get install -y mosquitto',
    macos: 'brew install mosquitto',
    fedora: 'dnf install -y mosquitto',
    other: 'install Mosquitto from mosquitto.org',
  },
  async probe(host, signal) {
    const found = await findMosquitto(host, signal);
    return found
      ? { kind: 'ready', version: found.version, where: found.file }
      : { kind: 'missing', because: 'mosquitto cannot be started' };
  },
};

/** The broker's program and its version; `undefined` when it is not installed. */
export async function findMosquitto(
  host: Host,
  signal: AbortSignal,
): Promise<{ readonly file: string; readonly version: string } | undefined> {
  const environment = childEnvironment(host);
  for (const file of PLACES) {
    const { lines, isMissing } = await runChild(
      { file, arguments: ['-h'], environment },
      { signal },
    );
    const version = findVersion(lines[0] ?? '');
    if (!isMissing && version !== undefined) return { file, version };
  }
  return undefined;
}
