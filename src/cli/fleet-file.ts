import { closest, suggestion } from '../core/document/did-you-mean.ts';
import type { Device, Fleet } from '../core/fleet/fleet.ts';
import { parseFleet } from '../core/fleet/parse-fleet.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { EXIT } from '../core/kernel/exit.ts';
import { formatFindings } from '../core/report/text.ts';
import type { CommandContext, CommandResult } from './command.ts';

/** Reads a fleet file alone, or tells what is wrong with it. */
export async function readFleetFile(
  file: string,
  { files, palette }: CommandContext,
): Promise<{ readonly fleet: Fleet } | { readonly refusal: CommandResult }> {
  const read = parseFleet(await files.readText(file), file);
  if ('fleet' in read) return read;
  const { findings } = read;
  const text = formatFindings(findings, palette);
  return { refusal: { exit: EXIT.usage, text, json: null, findings } };
}

/**
 * The device of an id.
 * @throws HardenError `usage.argument`
 */
export function requireListed(devices: readonly Device[], id: string): Device {
  const found = devices.find((device) => device.id === id);
  if (found) return found;
  const meant = closest(
    id,
    devices.map((device) => device.id),
  );
  throw new HardenError('usage.argument', `the fleet has no device "${id}"${suggestion(meant)}`, {
    hint: 'name a device of the fleet file',
  });
}
