import { formatListener } from '../../core/catalogue/feature.ts';
import type { ImageField } from '../../core/image/field.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { readField } from '../../core/personalise/read-field.ts';
import type { OpenPorts } from '../../flows/bindings/device-network.ts';
import { type JoinedDevice, joinBroker } from '../../flows/broker/join-broker.ts';
import { devicePorts } from '../../simulator/network/device-ports.ts';
import { formatAddress, type NetworkDevice } from '../../simulator/network/network-device.ts';
import { servePorts } from '../../simulator/network/responders.ts';
import type { CommandContext } from '../command.ts';
import type { DemoBoard } from './demo-boards.ts';
import type { DemoBroker } from './demo-broker.ts';

/** Devices have 127.0.0.2 and those after it. */
const FIRST_ADDRESS = 2;

/** A device on the network of this machine. */
export interface DemoDevice extends DemoBoard {
  /** The digest by which the board says who it is. */
  readonly identity: string;
  /** Topic it reports on. */
  readonly topic: string;
  /** `undefined`: this machine has no address for it, and its ports are closed. */
  readonly address: string | undefined;
  /** What it listens on: `tcp/80`. */
  readonly listeners: readonly string[];
}

/** Devices that are there until they are stopped. */
export interface DemoDevices {
  readonly devices: readonly DemoDevice[];
  /** Logs each in again: a broker throws out whoever is there when somebody comes with the same user. */
  rejoin(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the devices: each opens the ports that its firmware tells of, and joins the broker with what
 * lies in its flash.
 * @throws HardenError `broker.not-joined`, `network.port-taken`, `interrupted`
 */
export async function startDemoDevices(
  request: {
    readonly boards: readonly DemoBoard[];
    readonly fields: readonly ImageField[];
    readonly broker: DemoBroker;
  },
  context: CommandContext,
): Promise<DemoDevices> {
  const { boards, broker } = request;
  const opened: OpenPorts[] = [];
  let joined: readonly JoinedDevice[] = [];
  const leave = async (): Promise<void> => {
    await Promise.all(joined.map(({ session }) => session.end()));
    joined = [];
  };
  const stop = async (): Promise<void> => {
    await leave();
    await Promise.all(opened.map((ports) => ports.close()));
  };
  const join = async (): Promise<void> => {
    await leave();
    for (const board of boards) joined = [...joined, await joinAs(board, request, context)];
  };
  try {
    const places: (string | undefined)[] = [];
    for (const [index, board] of boards.entries()) {
      const ports = await openBoard(networkOf(board, index, request.fields), board, context);
      if (ports) opened.push(ports.opened);
      places.push(ports?.address);
    }
    await join();
    const devices = boards.map((board, index) => ({
      ...board,
      identity: /^identity (\S+)/m.exec(board.bootText)?.[1] ?? '',
      topic: joined[index]?.topic ?? '',
      address: places[index],
      listeners: devicePorts(board.bootText).map(formatListener),
    }));
    context.onProgress({ step: 'devices', message: `${devices.length} devices at ${broker.port}` });
    return { devices, rejoin: join, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function joinAs(
  { device, flash }: DemoBoard,
  { fields, broker }: { readonly fields: readonly ImageField[]; readonly broker: DemoBroker },
  context: CommandContext,
): Promise<JoinedDevice> {
  const planned = broker.devices.find((row) => row.device.id === device);
  if (planned === undefined) throw new Error(`no device ${device}`);
  const server = { host: broker.address, port: broker.port };
  const request = { device, flash, fields, profile: planned.profile, server };
  return joinBroker(request, context.brokerTools.probes, context);
}

/** What the board knows of itself on the network, its name as it lies in its flash. */
function networkOf(
  { flash, mac, device }: DemoBoard,
  index: number,
  fields: readonly ImageField[],
): Omit<NetworkDevice, 'micros'> {
  // eslint-disable-next-line no-restricted-syntax -- a name, which is no secret
  const hostname = readField(flash, fields, 'identity.hostname')?.reveal() ?? device;
  const chipId = Number.parseInt(mac.replaceAll(':', '').slice(6), 16);
  const address = [127, 0, 0, FIRST_ADDRESS + index];
  return { hostname, address, chipId, hasPassword: true };
}

/** @returns `undefined` where this machine has no such address */
async function openBoard(
  device: Omit<NetworkDevice, 'micros'>,
  { bootText }: DemoBoard,
  { deviceNetwork, flashing: { clock } }: CommandContext,
): Promise<{ readonly address: string; readonly opened: OpenPorts } | undefined> {
  const address = formatAddress(device.address);
  try {
    const micros = (): number => Math.round(clock.now() * 1000);
    const ports = servePorts({ ...device, micros }, devicePorts(bootText));
    return { address, opened: await deviceNetwork.open(address, ports) };
  } catch (error) {
    if (error instanceof HardenError && error.code === 'network.no-address') return undefined;
    throw error;
  }
}
