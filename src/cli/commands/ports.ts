import { EXIT } from '../../core/kernel/exit.ts';
import { escapeText } from '../../core/report/escape.ts';
import type { PortInfo, UsbDevice } from '../../flows/bindings/serial-ports.ts';
import type { RunCommand } from '../command.ts';

/** `harden ports`: serial ports of this machine, and who keeps them busy. */
export const run: RunCommand = async (_invocation, { ports }) => {
  const found = await ports.list();
  const text =
    found.length === 0
      ? 'no serial port is here: plug a board in; a charging cable carries no data'
      : found.map(describePort).join('\n');
  return { exit: EXIT.clean, text, json: { ports: found.map(portJson) } };
};

function describePort(port: PortInfo): string {
  const { usb } = port;
  const ids = usb && `${hex4(usb.vendorId)}:${hex4(usb.productId)}`;
  const facts = [
    port.bridge ?? usb?.product,
    ids,
    usb?.location === undefined ? undefined : `USB socket ${usb.location}`,
    describeAccess(port),
  ];
  return `${port.path}  ${facts.flatMap((fact) => (fact === undefined ? [] : [escapeText(fact)])).join(', ')}`;
}

/** The same for a program. */
function portJson({ path, usb, bridge, highestBaudRate, access, holder }: PortInfo): object {
  return {
    ...{ path, usb: usb ? usbJson(usb) : null },
    ...{ bridge: bridge ?? null, highestBaudRate: highestBaudRate ?? null },
    ...{ access, holder: holder ?? null },
  };
}

function usbJson(device: UsbDevice): object {
  const { vendorId, productId, serial, manufacturer, product, location } = device;
  return {
    ...{ vendorId, productId, serial: serial ?? null, manufacturer: manufacturer ?? null },
    ...{ product: product ?? null, location: location ?? null },
  };
}

function describeAccess({ access, holder }: PortInfo): string {
  switch (access) {
    case 'ready':
      return 'ready';
    case 'denied':
      return 'you may not open it';
    case 'busy':
      return holder === undefined ? 'busy' : `held by ${holder}`;
  }
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}
