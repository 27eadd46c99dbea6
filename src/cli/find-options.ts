import type { Device } from '../core/fleet/fleet.ts';
import { hostsOfSubnet } from '../core/scan/subnet.ts';
import type { PlannedDevice } from '../flows/load-fleet.ts';
import { type Found, findDevices } from '../flows/scan/find-devices.ts';
import type { CommandContext, Invocation } from './command.ts';
import { withLedger } from './label-facts.ts';
import { textOption } from './options.ts';

/** Devices with their MACs, of fleet file and ledger, and where they are. */
export interface FoundDevices {
  readonly listed: readonly Device[];
  /** Id → place; without those that were not found. */
  readonly places: ReadonlyMap<string, Found>;
}

/**
 * Finds devices with what the user says of them: `--ledger` and `--network`.
 * @param more.told - id → address that it told its broker
 * @throws HardenError `usage.argument`, `scan.public`, `ledger.*`, `interrupted`
 */
export async function findWithOptions(
  planned: readonly PlannedDevice[],
  more: {
    readonly told: ReadonlyMap<string, string>;
    readonly hostNames: () => Promise<ReadonlyMap<string, string>>;
  },
  invocation: Invocation,
  context: CommandContext,
): Promise<FoundDevices> {
  const range = textOption(invocation, 'network');
  const network = range === undefined ? [] : hostsOfSubnet(range);
  const devices = planned.map(({ device }) => device);
  const listed = await withLedger(devices, invocation, context);
  const places = await findDevices(
    {
      sought: listed.map(({ id, mac }) => ({ name: id, mac, told: more.told.get(id) })),
      ...{ network, hostNames: more.hostNames },
    },
    { probes: context.network, clock: context.flashing.clock },
    context,
  );
  return { listed, places };
}
