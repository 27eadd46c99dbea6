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

/** Tells the own network from the internet by the text alone; nothing is looked up. */
export function hostKind(host: string): HostKind {
  const name = host.toLowerCase().replace(/\.$/, '');
  const octets = parseIpv4(name);
  if (octets) return ipv4Kind(octets);
  if (name.includes(':')) return ipv6Kind(name);
  if (name === 'localhost' || name.endsWith('.localhost')) return 'loopback'; // RFC 6761 §6.3
  if (!name.includes('.') || LOCAL_SUFFIXES.some((suffix) => name.endsWith(suffix)))
    return 'private';
  return 'public';
}

function parseIpv4(name: string): number[] | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(name);
  const octets = parts?.slice(1).map(Number);
  return octets?.every((octet) => octet <= 255) ? octets : undefined;
}

/** Sources: RFC 1918 §3, RFC 3927 (169.254/16), RFC 6598 (100.64/10), RFC 1122 §3.2.1.3 (127/8). */
function ipv4Kind([a = 0, b = 0]: readonly number[]): HostKind {
  if (a === 127 || a === 0) return 'loopback';
  const isPrivate =
    a === 10 ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127);
  return isPrivate ? 'private' : 'public';
}

/** Sources: RFC 4193 (fc00::/7), RFC 4291 §2.5.6 (fe80::/10) and §2.5.3 (::1). */
function ipv6Kind(name: string): HostKind {
  if (/^(0*:)*:?0*1?$/.test(name)) return 'loopback';
  const first = Number.parseInt(name.split(':')[0] ?? '', 16);
  const isPrivate = (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80;
  return isPrivate ? 'private' : 'public';
}
