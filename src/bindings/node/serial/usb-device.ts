import path from 'node:path';
import type { UsbDevice } from '../../../flows/bindings/serial-ports.ts';
import { type DeviceTree, readLine, resolveLinks, upward } from './device-tree.ts';

/**
 * The USB device that a port of Linux belongs to.
 * @param name - of the port: `ttyUSB0`
 * @returns `undefined` for ports that are no USB devices
 */
export function usbDeviceOf(tree: DeviceTree, name: string): UsbDevice | undefined {
  const sys = resolveLinks(tree.sys);
  const device = resolveLinks(path.join(tree.sys, 'class', 'tty', name, 'device'));
  if (sys === undefined || device === undefined) return undefined;
  for (const folder of upward(device, sys)) {
    const found = readUsbDevice(folder);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * What the kernel has read from a device. Source: Linux `Documentation/ABI/testing/sysfs-bus-usb`.
 * @param folder - of the device in sysfs; its name is where the device is plugged in
 * @returns `undefined` for a folder of something else
 */
export function readUsbDevice(folder: string): UsbDevice | undefined {
  const read = (name: string): string | undefined => readLine(path.join(folder, name));
  const vendorId = Number.parseInt(read('idVendor') ?? '', 16);
  const productId = Number.parseInt(read('idProduct') ?? '', 16);
  if (Number.isNaN(vendorId) || Number.isNaN(productId)) return undefined;
  return {
    vendorId,
    productId,
    serial: read('serial'),
    manufacturer: read('manufacturer'),
    product: read('product'),
    location: path.basename(folder),
  };
}
