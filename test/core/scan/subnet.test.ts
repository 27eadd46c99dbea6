import { expect, it } from 'vitest';
import { hostsOfSubnet } from '../../../src/core/scan/subnet.ts';

it('has every host of a network, without the two addresses that are nobody', () => {
  expect(hostsOfSubnet('192.168.1.77/30')).toEqual(['192.168.1.77', '192.168.1.78']);
  const all = hostsOfSubnet('10.0.0.0/22');
  expect([all.length, all[0], all.at(-1)]).toEqual([1022, '10.0.0.1', '10.0.3.254']);
});

it.each(['', '192.168.1.0', '192.168.1.0/8', '192.168.1.0/31', '192.168.1/24', '300.1.1.1/24'])(
  'refuses %j',
  (text) => {
    expect(() => hostsOfSubnet(text)).toThrow(/192\.168\.1\.0\/24/);
  },
);

it('refuses a network of the internet', () => {
  expect(() => hostsOfSubnet('8.8.8.0/24')).toThrow(/network of the internet/);
});
