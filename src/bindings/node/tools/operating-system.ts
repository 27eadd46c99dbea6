import { readFile } from 'node:fs/promises';
import { errorCode } from '../disk-errors.ts';
import type { Host } from '../host.ts';
import type { InstallCommands } from './tool.ts';

/** Families of systems that share commands. */
export type SystemFamily = Exclude<keyof InstallCommands, 'other'> | 'other';

/** @param release - text of /etc/os-release. Source: os-release(5), ID and ID_LIKE. */
export function familyOf(system: NodeJS.Platform, release: string): SystemFamily {
  if (system === 'darwin') return 'macos';
  const names = [...release.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap((match) =>
    (match[1] ?? '').split(' '),
  );
  if (names.some((name) => name === 'debian' || name === 'ubuntu')) return 'debian';
  if (names.some((name) => name === 'fedora' || name === 'rhel')) return 'fedora';
  return 'other';
}

/** The family of the machine we run on. */
export async function findFamily(host: Host): Promise<SystemFamily> {
  if (host.system !== 'linux') return familyOf(host.system, '');
  try {
    return familyOf(host.system, await readFile('/etc/os-release', 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'other';
    throw error;
  }
}

/** What to type to install something here, with `sudo` where the user is not root. */
export async function installCommand(
  { other, ...commands }: InstallCommands,
  family: SystemFamily,
  host: Host,
): Promise<string> {
  const command = family === 'other' ? undefined : commands[family];
  if (command === undefined) return typeof other === 'string' ? other : await other(host);
  const isSystemWide = command.startsWith('apt-get') || command.startsWith('dnf');
  return isSystemWide && !host.isRoot ? `sudo ${command}` : command;
}
