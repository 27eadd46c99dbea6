import { parseIpv6 } from '../profile/policy/ip-address.ts';
import type { AlternativeName } from '../tls/certificate.ts';

/** Bytes of an address as certificates and filters take it; `undefined` for a name. */
export function addressBytes(host: string): Uint8Array | undefined {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(host)) {
    const octets = host.split('.').map(Number);
    return octets.every((octet) => octet < 256) ? Uint8Array.from(octets) : undefined;
  }
  if (!/^[0-9a-fA-F:]+(\.\d{1,3}){0,3}$/.test(host) || !host.includes(':')) return undefined;
  const words = parseIpv6(host);
  return words && Uint8Array.from(words.flatMap((word) => [word >> 8, word & 0xff]));
}

/** True for an IPv4 or IPv6 address without brackets and zone. */
export function isAddress(host: string): boolean {
  return addressBytes(host) !== undefined;
}

/** True for a name a certificate can be for; no wildcard. Source: RFC 1123 §2.1, RFC 1035 §2.3.4. */
export function isHostName(host: string): boolean {
  const labels = host.split('.');
  const isLabel = (label: string): boolean => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label);
  return host.length <= 253 && labels.every(isLabel) && !/^\d+$/.test(labels.at(-1) ?? '');
}

/** A host as a certificate that was read names it: an IPv6 address without any shortening. */
export function alternativeName(host: string): AlternativeName {
  const bytes = addressBytes(host);
  if (bytes === undefined) return { kind: 'dns', value: host };
  if (bytes.length === 4) return { kind: 'ip', value: bytes.join('.') };
  const groups = Array.from({ length: 8 }, (_, index) =>
    (((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)).toString(16),
  );
  return { kind: 'ip', value: groups.join(':') };
}
