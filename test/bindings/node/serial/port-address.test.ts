import { describe, expect, it } from 'vitest';
import { describePort } from '../../../../src/bindings/node/serial/list-others.ts';
import { parsePortAddress } from '../../../../src/bindings/node/serial/port-address.ts';
import { makeSerialPorts } from '../../../../src/bindings/node/serial/serial-ports.ts';

describe('the name of a port', () => {
  const remote = (kind: 'tcp' | 'rfc2217', host: string, port: number, ignoresControl = false) => ({
    kind,
    host,
    port,
    ignoresControl,
  });
  it.each([
    ['/dev/ttyUSB0', { kind: 'native', path: '/dev/ttyUSB0' }],
    ['COM3', { kind: 'native', path: 'COM3' }],
    ['tcp://10.0.0.5:4000', remote('tcp', '10.0.0.5', 4000)],
    ['socket://bench:4000', remote('tcp', 'bench', 4000)],
    ['rfc2217://bench.home.arpa:4001', remote('rfc2217', 'bench.home.arpa', 4001)],
    ['rfc2217://bench', remote('rfc2217', 'bench', 2217)],
    ['rfc2217://[fe80::1%eth0]:4001', remote('rfc2217', 'fe80::1%eth0', 4001)],
    ['tcp://[::1]:4001/', remote('tcp', '::1', 4001)],
    ['rfc2217://h:4000?ign_set_control', remote('rfc2217', 'h', 4000, true)],
    ['rfc2217://h:4000?ign_set_control&timeout=3', remote('rfc2217', 'h', 4000, true)],
    ['rfc2217://', undefined],
    ['tcp://host:0', undefined],
    ['tcp://host:70000', undefined],
    ['tcp://::1:4000', undefined],
    ['http://host:80', undefined],
  ])('%s', (name, expected) => {
    expect(parsePortAddress(name)).toEqual(expected);
  });

  it('that is no address says so', () => {
    expect(() => makeSerialPorts().port('tcp://::1:4000')).toThrow(
      expect.objectContaining({ code: 'device.no-port' }) as Error,
    );
  });
});

describe('a port of macOS or Windows', () => {
  const unknown = {
    manufacturer: undefined,
    serialNumber: undefined,
    locationId: undefined,
    productId: undefined,
    vendorId: undefined,
  };
  it('is told in the same words as one of Linux', () => {
    const port = {
      ...unknown,
      path: '/dev/tty.usbserial-0001',
      manufacturer: 'Silicon Labs',
      serialNumber: '0001',
      locationId: '14200000',
      vendorId: '10c4',
      productId: 'EA60',
    };
    expect(describePort(port)).toMatchObject({
      path: '/dev/cu.usbserial-0001',
      usb: { vendorId: 0x10c4, productId: 0xea60, serial: '0001', location: '14200000' },
      bridge: 'CP210x',
    });
    expect(describePort({ ...unknown, path: 'COM3' })).toMatchObject({
      path: 'COM3',
      usb: undefined,
      bridge: undefined,
    });
  });
});
