import { expect, it } from 'vitest';
import { parseNeighbours } from '../../../../src/bindings/node/network/neighbours.ts';

// Sources: Linux `/proc/net/arp`; `arp -a` of macOS 14 and of Windows 11.
const LINUX = `IP address       HW type     Flags       HW address            Mask     Device
192.168.1.7      0x1         0x2         18:fe:34:00:00:01     *        wlan0
192.168.1.8      0x1         0x0         00:00:00:00:00:00     *        wlan0`;
const MACOS = `? (192.168.1.7) at 18:fe:34:0:0:1 on en0 ifscope [ethernet]
? (192.168.1.8) at (incomplete) on en0 ifscope [ethernet]`;
const WINDOWS = `Interface: 192.168.1.2 --- 0x5
  Internet Address      Physical Address      Type
  192.168.1.7           18-fe-34-00-00-01     dynamic`;

it.each([
  ['Linux', LINUX],
  ['macOS', MACOS],
  ['Windows', WINDOWS],
])('reads the table of %s', (_, text) => {
  expect(parseNeighbours(text.split('\n'))).toEqual([
    { address: '192.168.1.7', mac: '18:fe:34:00:00:01' },
  ]);
});

it('finds nothing in what is no table', () => {
  expect(parseNeighbours(['', 'no entry', '999.1.1.1 18:fe:34:00:00:01'])).toEqual([]);
});
