import { describe, expect, test } from 'vitest';
import {
  BROKER_NOT_PRIVATE,
  PUBLIC_BROKER,
} from '../../../../src/core/profile/policy/broker-checks.ts';
import { hostKind } from '../../../../src/core/profile/policy/private-host.ts';
import { PUBLIC_BROKERS } from '../../../../src/core/profile/policy/public-brokers.ts';
import { runCheck } from '../../../support/policy.ts';

const host = (name: string): [string, string] => ['host: broker.home.arpa', `host: "${name}"`];

describe('mqtt.public-broker', () => {
  test.each([...PUBLIC_BROKERS.map((row) => row.host), 'TEST.Mosquitto.org', 'eu.mqtt.flespi.io'])(
    'refuses %s',
    (name) => {
      const [line = ''] = runCheck(PUBLIC_BROKER, host(name));
      expect(line).toMatch(/^error 8: .+ is a (public test broker|broker shared)/);
    },
  );

  test.each(['broker.home.arpa', 'my-test.mosquitto.org.lan', 'nothiveqm.com'])(
    'lets %s pass',
    (name) => {
      expect(runCheck(PUBLIC_BROKER, host(name))).toEqual([]);
    },
  );
});

describe('mqtt.not-private', () => {
  test.each(['192.168.1.5', 'broker', 'broker.lan', 'fd00::1'])('lets %s pass', (name) => {
    expect(runCheck(BROKER_NOT_PRIVATE, host(name))).toEqual([]);
  });

  test('warns of a host on the internet', () => {
    expect(runCheck(BROKER_NOT_PRIVATE, host('mqtt.example.com'))).toEqual([
      'warning 8: the broker is neither a private address nor a local name',
    ]);
  });

  test('warns of an address that never leaves the device', () => {
    expect(runCheck(BROKER_NOT_PRIVATE, host('127.0.0.1'))).toEqual([
      'warning 8: the broker is the device itself: this address never leaves it',
    ]);
  });

  test('leaves public brokers to their own check', () => {
    expect(runCheck(BROKER_NOT_PRIVATE, host('test.mosquitto.org'))).toEqual([]);
  });
});

describe('the kind of a host', () => {
  test.each([
    ['10.0.0.1', 'private'],
    ['172.15.0.1', 'public'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['172.32.0.1', 'public'],
    ['192.168.0.1', 'private'],
    ['192.169.0.1', 'public'],
    ['169.254.7.7', 'private'],
    ['100.64.0.1', 'private'],
    ['100.128.0.1', 'public'],
    ['127.1.2.3', 'loopback'],
    ['0.0.0.0', 'loopback'],
    ['8.8.8.8', 'public'],
    ['999.1.1.1', 'public'],
    ['::1', 'loopback'],
    ['0:0:0:0:0:0:0:1', 'loopback'],
    ['fd12:3456::1', 'private'],
    ['fc00::', 'private'],
    ['fe80::1', 'private'],
    ['fec0::1', 'public'],
    ['2001:db8::1', 'public'],
    ['::ffff', 'public'],
    ['localhost', 'loopback'],
    ['a.localhost', 'loopback'],
    ['Broker.LOCAL', 'private'],
    ['broker.local.', 'private'],
    ['broker.home.arpa', 'private'],
    ['broker.internal', 'private'],
    ['broker', 'private'],
    ['broker.local.example.com', 'public'],
    ['notlan', 'private'],
    ['broker.xlan', 'public'],
    // inet_aton: one number, octal, hexadecimal, fewer than four numbers
    ['134744072', 'public'],
    ['167772161', 'private'],
    ['2130706433', 'loopback'],
    ['4294967296', 'public'],
    ['0x08080808', 'public'],
    ['0X0A000001', 'private'],
    ['8.8', 'public'],
    ['10.1', 'private'],
    ['127.1', 'loopback'],
    ['192.168.257', 'private'],
    ['192.168.65536', 'public'],
    ['012.0.0.1', 'public'], // 10.0.0.1 in octal, 12.0.0.1 to the chip
    ['010.8.8.8', 'public'], // 8.8.8.8 in octal, 10.8.8.8 to the chip
    ['08.8.8.8', 'public'],
    ['0xa.0.0.1', 'private'],
    ['0', 'loopback'],
    ['10.0.0.1.', 'private'],
    ['8.8.8.8.', 'public'],
    ['1.2.3.4.5', 'public'],
    ['10.0.0.256', 'public'],
    ['broker.123', 'public'],
    ['broker.0x7f', 'public'],
    // IPv6
    ['::ffff:8.8.8.8', 'public'],
    ['::ffff:10.0.0.1', 'private'],
    ['::FFFF:0a00:0001', 'private'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['64:ff9b::8.8.8.8', 'public'],
    ['64:ff9b::192.168.0.1', 'private'],
    ['::8.8.8.8', 'public'],
    ['::', 'loopback'],
    ['[2001:db8::1]', 'public'],
    ['[fd00::1]', 'private'],
    ['[::1]', 'loopback'],
    ['fe80::1%eth0', 'private'],
    ['fd00::1%8.8.8.8', 'public'],
    ['2001:db8::1%fe80', 'public'],
    ['fd00:1', 'public'],
    ['fd00::1::2', 'public'],
    ['fd00:0:0:0:0:0:0:1:2', 'public'],
    ['fd12::10.0.0.999', 'public'],
    // names that look local
    ['LOCALHOST', 'loopback'],
    ['localhost.', 'loopback'],
    ['localhost.evil.com', 'public'],
    ['evil.com.local', 'private'],
    ['local', 'private'],
    ['.local', 'public'],
    ['.local.', 'public'],
    ['broker.local..', 'public'],
    ['broker.lan.evil.com', 'public'],
    ['home.arpa.evil.com', 'public'],
    ['ai.', 'public'],
    ['broker.', 'public'],
    ['', 'public'],
    ['broker.l\u043ecal', 'public'], // a Cyrillic o
    ['l\u043ecalhost', 'public'],
    ['broker\u3002example\u3002com', 'public'], // dots of IDNA
    ['\uff11\uff10.0.0.1', 'public'], // digits of full width
    ['xn--broker-9cd.xn--lcal-c3d', 'public'],
    ['broker local', 'public'],
    ['broker.local\u0000.evil.com', 'public'],
  ] as const)('%s is %s', (name, kind) => {
    expect(hostKind(name)).toBe(kind);
  });
});
