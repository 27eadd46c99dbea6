import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { devicePorts } from '../../../src/simulator/network/device-ports.ts';
import { servePorts } from '../../../src/simulator/network/responders.ts';
import { networkDevice } from '../../support/network-device.ts';

/** Every listener of every feature, as the firmware would print it. */
function allListeners(): string {
  const file = path.join(import.meta.dirname, '../../../firmware/reference/features.yaml');
  let feature = '';
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      feature = / - id: (\S+)/.exec(line)?.[1] ?? feature;
      const [, transport, port] = /transport: (\w+), port: (\d+)/.exec(line) ?? [];
      return port === undefined ? [] : [`listen ${transport}/${port} ${feature}`];
    });
  return lines.join('\r\n');
}

describe('the ports of a device', () => {
  test('are those that its boot log tells', () => {
    const log = 'features: telnet mqtt\r\nlisten tcp/2323 telnet\r\nlisten udp/8266 ota\r\n';
    expect(devicePorts(log)).toEqual([
      { transport: 'tcp', port: 2323, kind: 'telnet' },
      { transport: 'udp', port: 8266, kind: 'arduino-ota' },
    ]);
    expect(devicePorts('features: mqtt mqtt-tls ntp relay\r\nheartbeat 0\r\n')).toEqual([]);
  });

  test('have somebody behind them for every feature of the reference firmware', () => {
    const kinds = devicePorts(allListeners()).map(
      ({ transport, port, kind }) => `${transport}/${port} ${kind}`,
    );
    expect(kinds).toEqual([
      'tcp/23 telnet',
      'tcp/80 espurna-web',
      'udp/8266 arduino-ota',
      'udp/5353 mdns',
      'udp/1900 ssdp',
      'tcp/1901 hue-web',
      'udp/67 dhcp',
      'udp/53 captive-dns',
      'udp/65500 espeasy-udp',
    ]);
  });

  test('become sessions of the device', () => {
    const served = servePorts(networkDevice(), devicePorts(allListeners()));
    expect(served).toHaveLength(9);
    for (const port of served) {
      if (port.transport === 'tcp') expect(port.accept().receive(new Uint8Array())).toBeDefined();
      else expect(port.answer(new Uint8Array())).toBeUndefined();
    }
  });
});
