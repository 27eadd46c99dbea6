import { concatBytes, utf8 } from '../kernel/bytes.ts';
import { addressBytes } from './host-name.ts';

/** Object identifier of the extension. Source: RFC 5280 §4.2.1.10. */
export const NAME_CONSTRAINTS = '2.5.29.30';

/** Names that never lead out; see `LOCAL_SUFFIXES` of the profile policy for the sources. */
const LOCAL_NAMES = ['local', 'home.arpa', 'internal', 'lan', 'home', 'localhost'];

/** Sources: RFC 1918 §3, RFC 3927, RFC 6598, RFC 1122 §3.2.1.3, RFC 4193, RFC 4291 §2.5. */
const LOCAL_NETWORKS: readonly (readonly [address: string, bits: number])[] = [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['fc00::', 7],
  ['fe80::', 10],
  ['::1', 128],
];

/**
 * What our authority may sign for: local names and networks, and the hosts it was made for. Should its
 * key be stolen, it still makes no certificate of a bank that somebody's browser takes.
 * @param hosts - of the broker
 * @returns DER of the extension's value
 */
export function makeNameConstraints(hosts: readonly string[]): Uint8Array {
  const names = hosts.filter((host) => addressBytes(host) === undefined);
  const isLocal = (name: string): boolean =>
    LOCAL_NAMES.some((local) => name === local || name.endsWith(`.${local}`));
  const addresses = hosts.flatMap((host) => addressBytes(host) ?? []);
  const permitted = [
    ...[...LOCAL_NAMES, ...names.filter((name) => !isLocal(name))].map(nameTree),
    ...LOCAL_NETWORKS.map(([address, bits]) => networkTree(addressBytes(address), bits)),
    ...addresses.map((bytes) => networkTree(bytes, bytes.length * 8)),
  ];
  return der(SEQUENCE, der(PERMITTED, ...permitted));
}

const SEQUENCE = 0x30;
/** [0] permittedSubtrees. */
const PERMITTED = 0xa0;
/** [2] dNSName and [7] iPAddress of a GeneralName. */
const DNS = 0x82;
const IP = 0x87;

/** A name stands for itself and all names below it. */
function nameTree(name: string): Uint8Array {
  return der(SEQUENCE, der(DNS, utf8(name)));
}

/** Address and mask, one behind the other. */
function networkTree(address: Uint8Array | undefined, bits: number): Uint8Array {
  if (address === undefined) throw new TypeError('not an address');
  const mask = Uint8Array.from(address, (_, index) => {
    const rest = Math.min(8, Math.max(0, bits - index * 8));
    return (0xff << (8 - rest)) & 0xff;
  });
  return der(SEQUENCE, der(IP, concatBytes(address, mask)));
}

/** Source: ITU-T X.690 §8.1; nothing here is longer than 64 KB. */
function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = concatBytes(...parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return concatBytes(Uint8Array.from([tag, ...size]), content);
}
