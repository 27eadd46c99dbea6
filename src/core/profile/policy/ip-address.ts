/** The four bytes of an IPv4 address, or the eight words of an IPv6 address. */
export type Octets = readonly [number, number, number, number];
export type Words = readonly number[];

const LARGEST = 0xffffffff;

/**
 * IPv4 as `inet_aton` reads it: one to four numbers, decimal, octal (`010`) or hexadecimal (`0x0a`),
 * of which the last fills all bytes that are left: `8.8` is 8.0.0.8. Source: POSIX.1-2017
 * inet_addr(3p); lwIP 2.1 `ip4addr_aton` in `core/ipv4/ip4_addr.c`, which the ESP chips run.
 */
export function parseInetAton(text: string): Octets | undefined {
  const numbers = text.split('.').map(parseNumber);
  const last = numbers.pop();
  if (numbers.length > 3 || last === undefined) return undefined;
  let value = 0;
  for (const number of numbers) {
    if (number === undefined || number > 255) return undefined;
    value = value * 256 + number;
  }
  const room = 256 ** (4 - numbers.length);
  if (last >= room) return undefined;
  return toOctets(value * room + last);
}

/**
 * IPv4 as four decimal numbers, whatever zeros they begin with: `010.8.8.8` is 10.8.8.8. Source:
 * esp8266/Arduino `cores/esp8266/IPAddress.cpp`, `fromString4`, which is asked before lwIP.
 */
export function parseDottedDecimal(text: string): Octets | undefined {
  const [a = 0, b = 0, c = 0, d = 0, ...more] = text
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : Number.NaN));
  const isAddress = text.split('.').length === 4 && more.length === 0;
  return isAddress && [a, b, c, d].every((octet) => octet <= 255) ? [a, b, c, d] : undefined;
}

/** The eight words of an IPv6 address, with `::` and a tail of IPv4 where there is one. Source: RFC 4291 §2.2. */
export function parseIpv6(text: string): Words | undefined {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const before = parseWords(head);
  const after = tail === undefined ? [] : parseWords(tail);
  if (!before || !after) return undefined;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...before, ...new Array<number>(missing).fill(0), ...after];
}

/** The IPv4 address in the last two words. */
export function lastOctets(words: Words): Octets {
  const [high = 0, low = 0] = words.slice(-2);
  return toOctets(high * 0x10000 + low);
}

function parseWords(text: string): number[] | undefined {
  if (text === '') return [];
  const words: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    const octets = index === parts.length - 1 ? parseDottedDecimal(part) : undefined;
    if (octets) words.push(octets[0] * 256 + octets[1], octets[2] * 256 + octets[3]);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) words.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return words;
}

function parseNumber(text: string): number | undefined {
  if (/^0x[0-9a-f]*$/i.test(text)) return Number.parseInt(`0${text.slice(2)}`, 16);
  if (/^0[0-7]*$/.test(text)) return Number.parseInt(text, 8);
  return /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}

function toOctets(value: number): Octets {
  const number = Math.min(value, LARGEST);
  const octet = (shift: number): number => Math.floor(number / 2 ** shift) % 256;
  return [octet(24), octet(16), octet(8), octet(0)];
}
