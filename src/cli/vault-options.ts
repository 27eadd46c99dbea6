import path from 'node:path';
import { closest, suggestion } from '../core/document/did-you-mean.ts';
import { findPurpose, PURPOSES, type PurposeRow, shortPurpose } from '../core/identity/purpose.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { EXIT } from '../core/kernel/exit.ts';
import { formatFindings } from '../core/report/text.ts';
import { type LoadedFleet, loadFleet, type PlannedDevice } from '../flows/load-fleet.ts';
import type { CommandContext, CommandResult, Invocation } from './command.ts';
import { packFolders, textOption } from './options.ts';
import { DEFAULT_FLEET, DEFAULT_VAULT } from './vault-flags.ts';

/** Path of the vault, as the user sees it. */
export function vaultPath(invocation: Invocation, { cwd }: CommandContext): string {
  return inFolder(cwd, textOption(invocation, 'vault') ?? DEFAULT_VAULT);
}

/** A path as seen from the user's folder; a path that leaves it stays as it was given. */
export function inFolder(cwd: string, file: string): string {
  return path.relative(cwd, path.resolve(cwd, file)).startsWith('..') ? file : path.normalize(file);
}

/** Path of the fleet file, as the user sees it. */
export function fleetPath(invocation: Invocation): string {
  return textOption(invocation, 'fleet') ?? DEFAULT_FLEET;
}

/** Reads the fleet file the user means. */
export async function readFleet(
  invocation: Invocation,
  context: CommandContext,
  file = fleetPath(invocation),
): Promise<LoadedFleet> {
  const packs = await packFolders(invocation, context);
  return loadFleet({ path: file, packs, today: context.today }, context.files);
}

/** What a command says when the fleet cannot be understood. */
export function brokenFleet({ findings }: LoadedFleet, context: CommandContext): CommandResult {
  return {
    exit: EXIT.usage,
    text: formatFindings(findings, context.palette),
    json: null,
    findings,
  };
}

/**
 * The purpose of a name such as `mqttPassword`.
 * @throws HardenError `usage.argument`
 */
export function requirePurpose(name: string): PurposeRow {
  const found = findPurpose(name);
  // A key of the broker is nothing to show, to set or to rotate by itself.
  if (found && found.kind !== 'key') return found;
  const known = PURPOSES.filter(({ kind }) => kind !== 'key').map(({ id }) => shortPurpose(id));
  throw new HardenError(
    'usage.argument',
    `there is no value "${name}"${suggestion(closest(name, known))}`,
    { hint: `use one of: ${known.join(', ')}` },
  );
}

/**
 * The device of an id.
 * @throws HardenError `usage.argument`
 */
export function requireDevice(devices: readonly PlannedDevice[], id: string): PlannedDevice {
  const found = devices.find(({ device }) => device.id === id);
  if (found) return found;
  const known = devices.map(({ device }) => device.id);
  throw new HardenError(
    'usage.argument',
    `the fleet has no device "${id}"${suggestion(closest(id, known))}`,
    {
      hint: 'name a device of the fleet file; the vault also has "fleet", for what all of them share',
    },
  );
}
