import {
  lastOctets,
  type Octets,
  parseDottedDecimal,
  parseInetAton,
  parseIpv6,
  type Words,
} from './ip-address.ts';

/** What a host name or address says about where it leads. */
export type HostKind =
  /** An address or name of the own network. */
  | 'private'
  /** The device itself. */
  | 'loopback'
  | 'public';

/**
 * Names that are never looked up on the internet. Sources: RFC 6762 §3 (.local), RFC 8375
 * (home.arpa), ICANN resolution 2024.07.29.06 (.internal), RFC 6762 appendix G (the others).
 */
const LOCAL_SUFFIXES = [
  '.local',
  '.home.arpa',
  '.internal',
  '.lan',
  '.intranet',
  '.private',
  '.corp',
  '.home',
];

/** Letters, digits, hyphens and underscores: what a resolver takes without translating it first. */
const LABEL = /^[a-z0-9_-]{1,63}$/;

/**
 * Tells the own network from the internet by the text alone, as a resolver would read it; nothing is
 * looked up. Where resolvers differ, and where a text is no name or address at all, the answer is
 * that it may lead out.
 */
export function hostKind(host: string): HostKind {
  const name = host.toLowerCase();
  const bare = name.replace(/\.$/, '');
  const readings = [parseInetAton(bare), parseDottedDecimal(bare)].filter(
    (octets) => octets !== undefined,
  );
  if (readings.length > 0) return worst(readings.map(ipv4Kind));
  if (name.includes(':')) return ipv6Kind(name);
  return nameKind(bare, name.endsWith('.'));
}

function worst(kinds: readonly HostKind[]): HostKind {
  return (['public', 'loopback'] as const).find((kind) => kinds.includes(kind)) ?? 'private';
}

/** @param isAbsolute - with a dot at its end a name is looked up as it is, without the own domain */
function nameKind(name: string, isAbsolute: boolean): HostKind {
  const labels = name.split('.');
  // Letters beyond ASCII may look like a local name and be another one (UTS #39), or hide a dot
  // (UTS #46 §4); a last label of digits is no name (RFC 1123 §2.1) and no address either.
  if (!labels.every((label) => LABEL.test(label))) return 'public';
  if (/^(\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? '')) return 'public';
  if (labels.at(-1) === 'localhost') return 'loopback'; // RFC 6761 §6.3
  if (LOCAL_SUFFIXES.some((suffix) => name.endsWith(suffix))) return 'private';
  return labels.length === 1 && !isAbsolute ? 'private' : 'public';
}

/** Sources: RFC 1918 §3, RFC 3927 (169.254/16), RFC 6598 (100.64/10), RFC 1122 §3.2.1.3 (127/8). */
function ipv4Kind([a, b]: Octets): HostKind {
  if (a === 127 || a === 0) return 'loopback';
  const isPrivate =
    a === 10 ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127);
  return isPrivate ? 'private' : 'public';
}

/**
 * Sources: RFC 4193 (fc00::/7), RFC 4291 §2.5.6 (fe80::/10), §2.5.3 (::1) and §2.5.5.2
 * (::ffff:0:0/96), RFC 6052 §2.1 (64:ff9b::/96), RFC 4007 §11 for zones, RFC 3986 §3.2.2 for brackets.
 */
function ipv6Kind(name: string): HostKind {
  const [, inside = name] = /^\[(.*)\]$/.exec(name) ?? [];
  const [address = '', zone] = inside.split('%');
  const words = parseIpv6(address);
  if (!words) return 'public';
  const [first = 0] = words;
  const isLinkLocal = (first & 0xffc0) === 0xfe80;
  if (zone !== undefined && !isLinkLocal) return 'public';
  if (startsWith(words, [0, 0, 0, 0, 0, 0xffff]) || startsWith(words, [0x64, 0xff9b, 0, 0, 0, 0])) {
    return ipv4Kind(lastOctets(words));
  }
  if (startsWith(words, [0, 0, 0, 0, 0, 0, 0])) return (words[7] ?? 0) <= 1 ? 'loopback' : 'public';
  return isLinkLocal || (first & 0xfe00) === 0xfc00 ? 'private' : 'public';
}

function startsWith(words: Words, prefix: Words): boolean {
  return prefix.every((word, index) => words[index] === word);
}
