import path from 'node:path';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { SerialPort } from '../../../core/serial/serial-port.ts';
import type { PortInfo, SerialPorts } from '../../../flows/bindings/serial-ports.ts';
import { CLOCK } from '../clock.ts';
import type { DeviceSink, OpenDevice } from './device.ts';
import { DEVICE_TREE, type DeviceTree, resolveLinks } from './device-tree.ts';
import { explainOpen, findObstacle } from './explain-open.ts';
import { listLinuxPorts } from './list-linux.ts';
import { listOtherPorts } from './list-others.ts';
import { NativePort } from './native-port.ts';
import { openDevice } from './open-device.ts';
import { parsePortAddress } from './port-address.ts';
import { RemotePort } from './remote-port.ts';
import { Rfc2217Protocol } from './rfc2217-protocol.ts';
import { makeTcpProtocol } from './tcp-protocol.ts';
import { usbDeviceOf } from './usb-device.ts';

/** `SerialPorts` of this machine. */
export function makeSerialPorts(
  system: NodeJS.Platform = process.platform,
  tree: DeviceTree = DEVICE_TREE,
): SerialPorts {
  const list = (): Promise<readonly PortInfo[]> =>
    system === 'linux' ? listLinuxPorts(tree) : listOtherPorts();
  return {
    list,
    port(name) {
      const address = parsePortAddress(name);
      switch (address?.kind) {
        case 'native':
          return nativePort(name, { system, tree, list });
        case 'tcp':
          return new RemotePort(address, makeTcpProtocol);
        case 'rfc2217':
          return new RemotePort(
            address,
            (wire) =>
              new Rfc2217Protocol(wire, {
                clock: CLOCK,
                ignoresControl: address.ignoresControl,
              }),
          );
        case undefined:
          throw new HardenError('device.no-port', `${name} is no address of a port`);
      }
    },
  };
}

/** The machine that ports belong to. */
interface Machine {
  readonly system: NodeJS.Platform;
  readonly tree: DeviceTree;
  readonly list: () => Promise<readonly PortInfo[]>;
}

function nativePort(name: string, machine: Machine): SerialPort {
  return new NativePort({
    path: name,
    clock: CLOCK,
    getInfo() {
      const real = machine.system === 'linux' ? resolveLinks(name) : undefined;
      const usb = real && usbDeviceOf(machine.tree, path.basename(real));
      return usb ? { usbVendorId: usb.vendorId, usbProductId: usb.productId } : {};
    },
    openDevice: (file, baudRate, sink) => openExplained(file, baudRate, sink, machine),
  });
}

async function openExplained(
  file: string,
  baudRate: number,
  sink: DeviceSink,
  { system, tree, list }: Machine,
): Promise<OpenDevice> {
  const obstacle = system === 'linux' ? await findObstacle(tree, file) : undefined;
  if (obstacle !== undefined) throw obstacle;
  try {
    return await openDevice(file, baudRate, sink);
  } catch (cause) {
    throw await explainOpen(cause, tree, file, list);
  }
}
