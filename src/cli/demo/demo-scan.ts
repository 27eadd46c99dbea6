import { formatListener } from '../../core/catalogue/feature.ts';
import type { FirmwarePack } from '../../core/catalogue/pack.ts';
import { stockStates } from '../../core/catalogue/stock.ts';
import { HardenError } from '../../core/kernel/errors.ts';
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
  /** What this machine has at all of its addresses, and so at theirs: left out. */
  readonly ownPorts: readonly string[];
}

/** Beside the devices of the demo: one with stock firmware, and an address where nobody is. */
const CONTROL = { name: 'stock', address: '127.0.0.6' } as const;
const NOBODY = { name: 'this machine', address: '127.0.0.7' } as const;

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
  if (places.length === 0)
    return { hosts: [], control: [], ownPorts: [], findings: [], notChecked: [] };
  const stock = await openStock(packs, plan, context);
  try {
    const targets = [...places, CONTROL, NOBODY].map(({ name, address }) => ({
      ...{ name, address, foundBy: 'as given', contract, hostname: name },
      ...{ isDevice: false, mac: undefined, reported: undefined },
    }));
    const looks = await scanHosts(
      { targets, ports: portsToScan(packs, contract), isFull: false, perSecond: DEFAULT_RATE },
      { probes, clock: flashing.clock, entropy: vault.entropy },
      context,
    );
    const ownPorts = openPortsOf(looks.find(({ name }) => name === NOBODY.name));
    const others = looks.map((look) => without(look, ownPorts));
    const control = openPortsOf(others.find(({ name }) => name === CONTROL.name));
    if (control.length === 0) throw new Error('the scan sees nothing of a stock device');
    const hosts = others.slice(0, places.length);
    return { hosts, control, ownPorts, ...judgeScan(hosts, undefined) };
  } finally {
    await Promise.all(stock.map((ports) => ports.close()));
  }
}

function openPortsOf(look: HostLook | undefined): readonly string[] {
  return look?.ports.filter((port) => isOpen(port, look)).map(formatListener) ?? [];
}

function without(look: HostLook, names: readonly string[]): HostLook {
  return { ...look, ports: look.ports.filter((port) => !names.includes(formatListener(port))) };
}

/**
 * Opens what the stock firmware of the board would, as far as this machine lets us: a scan that finds
 * nothing there sees nothing at all.
 */
async function openStock(
  packs: readonly FirmwarePack[],
  { firmware, board }: BuildPlan,
  { deviceNetwork, flashing: { clock } }: CommandContext,
): Promise<readonly OpenPorts[]> {
  const pack = packs.find(({ id }) => id === firmware.id);
  if (pack === undefined) throw new Error(`no pack ${firmware.id}`);
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
  const opened: OpenPorts[] = [];
  for (const port of servePorts(device, devicePorts(lines.join('')))) {
    try {
      opened.push(await deviceNetwork.open(CONTROL.address, [port]));
    } catch (error) {
      // Ports below 1024 are for root, and others may be somebody else's: the rest will do.
      if (!(error instanceof HardenError) || error.code !== 'network.port-taken') throw error;
    }
  }
  return opened;
}
