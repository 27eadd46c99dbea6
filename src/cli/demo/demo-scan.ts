import { formatListener } from '../../core/catalogue/feature.ts';
import type { FirmwarePack } from '../../core/catalogue/pack.ts';
import { stockStates } from '../../core/catalogue/stock.ts';
import type { BuildPlan } from '../../core/plan/build-plan.ts';
import { lanContract } from '../../core/scan/lan-contract.ts';
import { type HostLook, isOpen } from '../../core/scan/observations.ts';
import { judgeScan, type ScanVerdict } from '../../core/scan/scan-checks.ts';
import { portsToScan } from '../../core/scan/scan-ports.ts';
import type { OpenPorts } from '../../flows/bindings/device-network.ts';
import { loadAllPacks } from '../../flows/load-pack.ts';
import type { PlannedProfile } from '../../flows/plan.ts';
import { scanHosts } from '../../flows/scan/scan-host.ts';
import { devicePorts } from '../../simulator/network/device-ports.ts';
import { servePorts } from '../../simulator/network/responders.ts';
import type { CommandContext } from '../command.ts';
import { DEFAULT_RATE } from '../scan-flags.ts';
import type { DemoDevice } from './demo-devices.ts';

/** What was seen of the devices that have an address, and what it means. */
export interface DemoScan extends ScanVerdict {
  readonly hosts: readonly HostLook[];
  /** What a device with stock firmware shows to the same scan: `tcp/23`. */
  readonly control: readonly string[];
}

/** Beside the devices of the demo. */
const CONTROL = { name: 'stock', address: '127.0.0.6' } as const;

/** Looks what the devices listen on, and holds it against their profile. @throws HardenError `interrupted` */
export async function scanDemo(
  devices: readonly DemoDevice[],
  { plan }: PlannedProfile,
  context: CommandContext,
): Promise<DemoScan> {
  const { network: probes, flashing, vault, files, memo } = context;
  const contract = lanContract(plan);
  const packs = await loadAllPacks([`${context.root}/firmware`], files, memo);
  const places = devices.flatMap(({ device: name, address }) =>
    address === undefined ? [] : [{ name, address }],
  );
  const isHere = places.length > 0;
  const targets = (isHere ? [...places, CONTROL] : []).map(({ name, address }) => ({
    ...{ name, address, foundBy: 'as given', contract, hostname: name },
    ...{ mac: undefined, reported: undefined },
  }));
  const stock = isHere ? await openStock(packs, plan, context) : undefined;
  try {
    const looks = await scanHosts(
      { targets, ports: portsToScan(packs, contract), isFull: false, perSecond: DEFAULT_RATE },
      { probes, clock: flashing.clock, entropy: vault.entropy },
      context,
    );
    const hosts = looks.filter(({ name }) => name !== CONTROL.name);
    const control = looks.find(({ name }) => name === CONTROL.name);
    const open = control?.ports.filter((port) => isOpen(port, control)) ?? [];
    if (isHere && open.length === 0) throw new Error('the scan sees nothing of a stock device');
    return { hosts, control: open.map(formatListener), ...judgeScan(hosts, undefined) };
  } finally {
    await stock?.close();
  }
}

/** Opens what the stock firmware of the board would: a scan that finds nothing there sees nothing at all. */
async function openStock(
  packs: readonly FirmwarePack[],
  { firmware, board }: BuildPlan,
  { deviceNetwork, flashing: { clock } }: CommandContext,
): Promise<OpenPorts | undefined> {
  const pack = packs.find(({ id }) => id === firmware.id);
  if (pack === undefined) return undefined;
  const states = stockStates(pack, board);
  const lines = pack.features
    .filter(({ id }) => states.get(id) === 'on')
    .flatMap(({ id, listeners }) =>
      listeners.map((listener) => `listen ${formatListener(listener)} ${id}\n`),
    );
  const device = {
    ...{ hostname: CONTROL.name, address: CONTROL.address.split('.').map(Number) },
    ...{ chipId: 0, hasPassword: true, micros: () => Math.round(clock.now() * 1000) },
  };
  return deviceNetwork.open(CONTROL.address, servePorts(device, devicePorts(lines.join(''))));
}
