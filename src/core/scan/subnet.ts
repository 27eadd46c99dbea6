import { HardenError } from '../kernel/errors.ts';
import { parseDottedDecimal } from '../profile/policy/ip-address.ts';
import { hostKind } from '../profile/policy/private-host.ts';

/** The largest network that is looked through: 1,022 hosts. */
const SHORTEST_PREFIX = 22;

/**
 * Addresses of the hosts of a private network.
 * @param text - `192.168.1.0/24`
 * @throws HardenError `usage.argument`, `scan.public`
 */
export function hostsOfSubnet(text: string): readonly string[] {
  const [, address = '', digits = ''] = /^([\d.]+)\/(\d{1,2})$/.exec(text) ?? [];
  const octets = parseDottedDecimal(address);
  const prefix = Number(digits);
  if (octets === undefined || prefix < SHORTEST_PREFIX || prefix > 30) {
    throw new HardenError(
      'usage.argument',
      `the network must be like 192.168.1.0/24, from /${SHORTEST_PREFIX} to /30, not "${text}"`,
    );
  }
  if (hostKind(address) === 'public')
    throw new HardenError('scan.public', `${text} is a network of the internet`);
  const size = 2 ** (32 - prefix);
  const value = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const first = value - (value % size);
  // The first address names the network, the last one is for all.
  return Array.from({ length: size - 2 }, (_, index) => formatIpv4(first + index + 1));
}

function formatIpv4(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}
