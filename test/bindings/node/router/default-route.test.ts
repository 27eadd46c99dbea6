import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseDefaultRoute } from '../../../../src/bindings/node/router/default-route.ts';

const HEAD = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT';
const LAN = 'eth0\t0001A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0';
const table = (...rows: readonly string[]): string => `${[HEAD, ...rows, LAN].join('\n')}\n`;

describe('the default route', () => {
  it.each([
    ['one', ['eth0\t00000000\t0101A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0'], '192.168.1.1'],
    [
      'that with the lowest metric',
      [
        'wlan0\t00000000\tFE01A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0',
        'eth0\t00000000\t0101A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0',
      ],
      '192.168.1.1',
    ],
    [
      'one that is down',
      ['eth0\t00000000\t0101A8C0\t0002\t0\t0\t100\t00000000\t0\t0\t0'],
      undefined,
    ],
    [
      'one without a router',
      ['tun0\t00000000\t00000000\t0001\t0\t0\t0\t00000000\t0\t0\t0'],
      undefined,
    ],
    [
      'one for half of all',
      ['tun0\t00000000\t0101A8C0\t0003\t0\t0\t0\t00000080\t0\t0\t0'],
      undefined,
    ],
    ['none', [], undefined],
    ['a row that is broken', ['eth0\t00000000\t01'], undefined],
  ])('of %s', (_, rows, expected) => {
    expect(parseDefaultRoute(table(...rows), true)).toBe(expected);
  });

  it('is read in the order of the machine', () => {
    const row = 'eth0\t00000000\tC0A80101\t0003\t0\t0\t0\t00000000\t0\t0\t0';
    expect(parseDefaultRoute(table(row), false)).toBe('192.168.1.1');
  });

  it('of this very machine is an address, or there is none', async () => {
    const text = await readFile('/proc/net/route', 'utf8').catch(() => '');
    expect(parseDefaultRoute(text, true) ?? '192.0.2.1').toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });
});
