import type { AlternativeName } from './certificate.ts';
import { readAll, readDer } from './der.ts';

/** Context tags [2] dNSName and [7] iPAddress. Source: RFC 5280 §4.2.1.6. */
const DNS = 0x82;
const IP = 0x87;

/** The names of hosts in a subjectAltName extension; others are left out. */
export function parseAlternativeNames(
  content: Uint8Array,
  what: string,
): readonly AlternativeName[] {
  const list = readDer(content, what);
  return readAll(list.content, what).flatMap(({ tag, content: value }): AlternativeName[] => {
    if (tag === DNS) return [{ kind: 'dns', value: new TextDecoder().decode(value) }];
    const address = tag === IP ? formatAddress(value) : undefined;
    return address === undefined ? [] : [{ kind: 'ip', value: address }];
  });
}

/** Dotted for four bytes; groups without any shortening for sixteen, to be compared. */
function formatAddress(bytes: Uint8Array): string | undefined {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return undefined;
  const groups = Array.from({ length: 8 }, (_, index) => {
    const value = ((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0);
    return value.toString(16);
  });
  return groups.join(':');
}

/**
 * True when a certificate is for a host. A star stands for one label in front; no common name is
 * looked at. Source: RFC 6125 §6.4, RFC 9525 §6.3.
 */
export function isForHost(names: readonly AlternativeName[], host: string): boolean {
  const wanted = host.toLowerCase().replace(/\.$/, '');
  const address = parseAddress(wanted);
  return names.some(({ kind, value }) =>
    kind === 'ip'
      ? address === value
      : address === undefined && matchesName(value.toLowerCase().replace(/\.$/, ''), wanted),
  );
}

function matchesName(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  const rest = host.slice(host.indexOf('.') + 1);
  return host.includes('.') && rest.includes('.') && rest === pattern.slice(2);
}

/** The form of {@link formatAddress}; `undefined` for a name. */
function parseAddress(text: string): string | undefined {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return text.split('.').map(Number).join('.');
  const bare = text.replace(/^\[(.*)\]$/, '$1');
  if (!/^[0-9a-f:]+$/.test(bare) || !bare.includes(':')) return undefined;
  const [left = '', right] = bare.split('::');
  const groupsOf = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const head = groupsOf(left);
  const tail = right === undefined ? [] : groupsOf(right);
  const missing = right === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...tail];
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
