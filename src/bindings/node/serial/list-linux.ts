import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PortInfo } from '../../../flows/bindings/serial-ports.ts';
import { type DeviceTree, mayUse, readLine, readNames } from './device-tree.ts';
import { findHolders, formatHolder } from './holders.ts';
import { findBridge } from './usb-bridges.ts';
import { usbDeviceOf } from './usb-device.ts';

/** A UART that is not there. Source: Linux `include/uapi/linux/serial_core.h`, `PORT_UNKNOWN`. */
const NO_UART = '0';

/** Serial ports of Linux, without udev: serialport's own list needs udevadm, and dies where it is missing. */
export async function listLinuxPorts(tree: DeviceTree): Promise<readonly PortInfo[]> {
  const paths = portNames(tree)
    .map((name) => path.join(tree.dev, name))
    .filter((file) => existsSync(file));
  const holders = await findHolders(tree, paths);
  return paths.map((file) => {
    const usb = usbDeviceOf(tree, path.basename(file));
    const bridge = usb && findBridge(usb.vendorId, usb.productId);
    const holder = holders.get(file);
    return {
      path: file,
      usb,
      bridge: bridge?.name,
      highestBaudRate: bridge?.highestBaudRate,
      access: mayUse(file) ? (holder === undefined ? 'ready' : 'busy') : 'denied',
      holder: holder && formatHolder(holder),
    };
  });
}

/** Ports the kernel knows, with something behind them; a container may lack the nodes of some. */
export function portNames(tree: DeviceTree): readonly string[] {
  const folder = path.join(tree.sys, 'class', 'tty');
  return readNames(folder).filter(
    (name) =>
      existsSync(path.join(folder, name, 'device')) &&
      readLine(path.join(folder, name, 'type')) !== NO_UART,
  );
}
