import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listLinuxPorts } from '../../../../src/bindings/node/serial/list-linux.ts';
import { usbDeviceOf } from '../../../../src/bindings/node/serial/usb-device.ts';
import { FakeTree, type FakeUsb } from '../../../support/device-tree.ts';

let fake: FakeTree;
beforeEach(() => {
  fake = new FakeTree();
});
afterEach(() => fake.remove());

const CP2102: FakeUsb = {
  location: '1-1.4.2',
  vendorId: '10c4',
  productId: 'ea60',
  serial: '0001',
  manufacturer: 'Silicon Labs',
  product: 'CP2102 USB to UART Bridge Controller',
};

const PORTS: readonly (readonly [
  string,
  string,
  FakeUsb,
  string | undefined,
  number | undefined,
])[] = [
  ['a CP2102 behind two hubs', 'ttyUSB0', CP2102, 'CP210x', 921_600],
  [
    'a CH340 without a serial number',
    'ttyUSB12',
    { location: '1-2', vendorId: '1a86', productId: '7523' },
    'CH340',
    460_800,
  ],
  [
    'an FT232R',
    'ttyUSB1',
    { location: '3-1', vendorId: '0403', productId: '6001', serial: 'A50285BI' },
    'FT232R',
    3_000_000,
  ],
  [
    'a CH9102 as a modem',
    'ttyACM0',
    { location: '1-3', vendorId: '1a86', productId: '55d4' },
    'CH9102',
    6_000_000,
  ],
  [
    'a chip with USB of its own',
    'ttyACM1',
    { location: '2-1', vendorId: '303a', productId: '1001', serial: '34:85:18:00:00:01' },
    'Espressif USB-Serial/JTAG',
    undefined,
  ],
  [
    'something unknown',
    'ttyACM2',
    { location: '2-2', vendorId: 'dead', productId: 'beef' },
    undefined,
    undefined,
  ],
];

describe('ports of Linux', () => {
  it.each(PORTS)('%s', async (_, name, usb, bridge, highestBaudRate) => {
    fake.addUsbPort(name, usb).addNode(name);
    const [port, ...others] = await listLinuxPorts(fake.tree);
    expect(others).toEqual([]);
    expect(port).toEqual({
      path: `${fake.tree.dev}/${name}`,
      usb: {
        vendorId: Number.parseInt(usb.vendorId, 16),
        productId: Number.parseInt(usb.productId, 16),
        serial: usb.serial,
        manufacturer: usb.manufacturer,
        product: usb.product,
        location: usb.location,
      },
      bridge,
      highestBaudRate,
      access: 'ready',
      holder: undefined,
    });
  });

  it('are in the order people count', async () => {
    for (const number of [10, 2, 1]) {
      const usb = { location: `1-${number}`, vendorId: '1a86', productId: '7523' };
      fake.addUsbPort(`ttyUSB${number}`, usb).addNode(`ttyUSB${number}`);
    }
    const paths = (await listLinuxPorts(fake.tree)).map(({ path }) => path);
    expect(paths).toEqual([1, 2, 10].map((number) => `${fake.tree.dev}/ttyUSB${number}`));
  });

  it('leave out UARTs that are not there, terminals, and what has no node', async () => {
    fake.addPlatformPort('ttyS0', 4).addNode('ttyS0');
    fake.addPlatformPort('ttyS1', 0).addNode('ttyS1');
    fake.addTerminal('tty1').addNode('tty1');
    fake.addUsbPort('ttyUSB0', CP2102);
    const ports = await listLinuxPorts(fake.tree);
    expect(ports).toEqual([
      {
        path: `${fake.tree.dev}/ttyS0`,
        usb: undefined,
        bridge: undefined,
        highestBaudRate: undefined,
        access: 'ready',
        holder: undefined,
      },
    ]);
  });

  it('are none on a machine without any, and where there is no sysfs', async () => {
    expect(await listLinuxPorts(fake.tree)).toEqual([]);
    expect(await listLinuxPorts({ ...fake.tree, sys: '/nowhere' })).toEqual([]);
    expect(usbDeviceOf({ ...fake.tree, sys: '/nowhere' }, 'ttyUSB0')).toBeUndefined();
  });
});
