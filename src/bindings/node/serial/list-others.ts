import type { PortInfo, UsbDevice } from '../../../flows/bindings/serial-ports.ts';
import { findBridge } from './usb-bridges.ts';

/** What serialport tells of a port on macOS and Windows. */
export interface ListedPort {
  readonly path: string;
  readonly manufacturer: string | undefined;
  readonly serialNumber: string | undefined;
  readonly locationId: string | undefined;
  readonly productId: string | undefined;
  readonly vendorId: string | undefined;
}

/** Serial ports of macOS and Windows. */
export async function listOtherPorts(): Promise<readonly PortInfo[]> {
  const { autoDetect } = await import('@serialport/bindings-cpp');
  return (await autoDetect().list()).map(describePort);
}

/** In words of ours. */
export function describePort(port: ListedPort): PortInfo {
  const usb = usbOf(port);
  const bridge = usb && findBridge(usb.vendorId, usb.productId);
  return {
    // Opening /dev/tty.* waits for a carrier that an adapter never gives.
    path: port.path.replace(/^\/dev\/tty\./, '/dev/cu.'),
    usb,
    bridge: bridge?.name,
    highestBaudRate: bridge?.highestBaudRate,
    access: 'ready',
    holder: undefined,
  };
}

function usbOf(port: ListedPort): UsbDevice | undefined {
  const vendorId = Number.parseInt(port.vendorId ?? '', 16);
  const productId = Number.parseInt(port.productId ?? '', 16);
  if (Number.isNaN(vendorId) || Number.isNaN(productId)) return undefined;
  return {
    vendorId,
    productId,
    serial: port.serialNumber,
    manufacturer: port.manufacturer,
    product: undefined,
    location: port.locationId,
  };
}
