import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { childEnvironment } from '../child-environment.ts';
import type { Host } from '../host.ts';
import { runChild } from '../run-child.ts';
import { findVersion, isAtLeast } from '../version.ts';
import type { Tool } from './tool.ts';

/** Debian keeps each version in a folder of its own, and none of them on the search path. */
const DEBIAN = '/usr/lib/postgresql';

/** The oldest that its makers still mend. Source: postgresql.org/support/versioning. */
const OLDEST_POSTGRES = '14';

/** The server that several stations share a ledger on. Tests only: harden itself speaks its protocol. */
export const POSTGRES_TOOL: Tool = {
  id: 'postgres',
  what: 'PostgreSQL, which keeps the ledger of several stations',
  neededFor: 'test',
  requirement: `${OLDEST_POSTGRES} or newer`,
  install: {
    debian: 'apt-get install -y postgresql',
    macos: 'brew install postgresql',
    fedora: 'dnf install -y postgresql-server',
    other: 'install PostgreSQL from postgresql.org',
  },
  async probe(host, signal) {
    const found = await findPostgres(host, signal);
    if (found === undefined) return { kind: 'missing', because: 'postgres cannot be started' };
    const { version, folder } = found;
    const kind = isAtLeast(version, OLDEST_POSTGRES) ? 'ready' : 'too-old';
    return { kind, version, where: folder };
  },
};

/** Folder with the newest server and its tools; empty when they are on the search path. */
export async function findPostgres(
  host: Host,
  signal: AbortSignal,
): Promise<{ readonly folder: string; readonly version: string } | undefined> {
  const versions = await readdir(DEBIAN).catch(() => []);
  const folders = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((name) => path.join(DEBIAN, name, 'bin'));
  for (const folder of [...folders, '']) {
    const { lines, isMissing } = await runChild(
      {
        file: path.join(folder, 'postgres'),
        arguments: ['--version'],
        environment: childEnvironment(host),
      },
      { signal },
    );
    const version = findVersion(lines[0] ?? '');
    if (!isMissing && version !== undefined) return { folder, version };
  }
  return undefined;
}
