import type { Device } from '../core/fleet/fleet.ts';
import { EXIT } from '../core/kernel/exit.ts';
import type { PrintedSecret } from '../core/labels/label-text.ts';
import { formatFindings } from '../core/report/text.ts';
import { makeFleetValues } from '../flows/fleet-values.ts';
import { openVault } from '../flows/vault.ts';
import type { CommandContext, CommandResult, Invocation } from './command.ts';
import { printedSecrets } from './label-options.ts';
import { textOption } from './options.ts';
import { brokenFleet, readFleet, vaultPath } from './vault-options.ts';

/** Devices with the MAC addresses of the boards they are on, where a ledger is named. */
export async function withLedger(
  devices: readonly Device[],
  invocation: Invocation,
  context: CommandContext,
): Promise<readonly Device[]> {
  if (textOption(invocation, 'ledger') === undefined) return devices;
  const ledger = await context.openLedger(invocation, false);
  try {
    const macs = new Map((await ledger.devices()).map(({ device, mac }) => [device, mac]));
    return devices.map((device) => {
      const { id, profile, room, topic, note, location } = device;
      return { id, profile, mac: macs.get(id) ?? device.mac, room, topic, note, location };
    });
  } finally {
    await ledger.close();
  }
}

/** What labels print of the vault. */
export interface Secrets {
  readonly of: (device: string) => readonly PrintedSecret[];
}

/**
 * The secrets that shall be printed. Without a wish for any, neither vault nor profiles are read.
 * @param file - the fleet file
 */
export async function readSecrets(
  file: string,
  invocation: Invocation,
  context: CommandContext,
): Promise<Secrets | { readonly refusal: CommandResult }> {
  const wanted = printedSecrets(invocation);
  if (wanted.length === 0) return { of: () => [] };
  const fleet = await readFleet(invocation, context, file);
  if (fleet.devices === undefined) return { refusal: brokenFleet(fleet, context) };
  const { vault } = await openVault(vaultPath(invocation, context), context.vault);
  const { members, findings } = makeFleetValues(vault, fleet.devices);
  const values = new Map(members.map(({ device, values: own }) => [device.id, own.current]));
  const isMissing = fleet.devices.some(({ device, profile: { plan } }) =>
    wanted.some(
      ([purpose]) =>
        plan.fields.some(({ id }) => id === purpose) && !values.get(device.id)?.has(purpose),
    ),
  );
  // What else is missing does not matter here: the vault may be half filled while labels are made.
  if (isMissing) {
    const text = `${formatFindings(findings, context.palette)}\nnothing was written`;
    return { refusal: { exit: EXIT.findings, text, json: null, findings } };
  }
  const of = (device: string): readonly PrintedSecret[] =>
    wanted.flatMap(([purpose, what]) => {
      const value = values.get(device)?.get(purpose);
      return value === undefined ? [] : [{ what, value }];
    });
  return { of };
}
