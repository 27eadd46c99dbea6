import path from 'node:path';
import type { UsbDevice } from '../../../flows/bindings/serial-ports.ts';
import { type DeviceTree, readLine, readNames, resolveLinks } from './device-tree.ts';
import { findHolders, type Holder } from './holders.ts';
import { findBridge } from './usb-bridges.ts';
import { readUsbDevice } from './usb-device.ts';

/** An adapter that is plugged in but has no port. */
export interface StrayBridge {
  readonly name: string;
  readonly usb: UsbDevice;
  /**
   * `taken`: a program drives it itself and has thrown the kernel's driver out, as brltty does;
   * `no-driver`: the kernel has none for it.
   */
  readonly why: 'taken' | 'no-driver';
  readonly holder: Holder | undefined;
}

/** Looks at the USB devices of Linux for known bridges that have no serial port. */
export async function findStrayBridges(tree: DeviceTree): Promise<readonly StrayBridge[]> {
  const folder = path.join(tree.sys, 'bus', 'usb', 'devices');
  const names = readNames(folder);
  const strays: StrayBridge[] = [];
  for (const name of names) {
    const usb = readUsbDevice(path.join(folder, name));
    const bridge = usb && findBridge(usb.vendorId, usb.productId);
    if (usb === undefined || bridge === undefined) continue;
    const drivers = names
      .filter((other) => other.startsWith(`${name}:`))
      .map((other) => driverOf(path.join(folder, other)));
    if (drivers.some((driver) => driver !== undefined && driver !== 'usbfs')) continue;
    const node = deviceNode(tree, path.join(folder, name));
    const holder = (await findHolders(tree, [node])).get(node);
    const why = drivers.includes('usbfs') || holder !== undefined ? 'taken' : 'no-driver';
    strays.push({ name: bridge.name, usb, why, holder });
  }
  return strays;
}

function driverOf(interfaceFolder: string): string | undefined {
  const driver = resolveLinks(path.join(interfaceFolder, 'driver'));
  return driver && path.basename(driver);
}

/** Where programs reach a USB device without a driver. */
function deviceNode(tree: DeviceTree, folder: string): string {
  const number = (name: string): string =>
    (readLine(path.join(folder, name)) ?? '').padStart(3, '0');
  return path.join(tree.dev, 'bus', 'usb', number('busnum'), number('devnum'));
}
