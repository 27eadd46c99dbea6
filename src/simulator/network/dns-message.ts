import { concatBytes, utf8 } from '../../core/kernel/bytes.ts';

/** Sizes and numbers. Source: RFC 1035, sections 3.2 and 4.1. */
const HEADER_SIZE = 12;
export const TYPE_A = 1;
export const TYPE_PTR = 12;
export const TYPE_ANY = 255;
export const CLASS_IN = 1;
export const CLASS_ANY = 255;

/** Header of a message and its first question. */
export interface DnsQuery {
  readonly id: number;
  /** Both bytes of the flags. */
  readonly flags: number;
  /** Of questions, answers, authorities and additional records. */
  readonly counts: readonly number[];
  /** `undefined`: it is not whole. */
  readonly question: DnsQuestion | undefined;
}

interface DnsQuestion {
  readonly labels: readonly string[];
  readonly type: number;
  readonly dnsClass: number;
  /** Name, type and class as they came. */
  readonly bytes: Uint8Array;
}

/** @returns `undefined` for what is shorter than a header */
export function parseQuery(datagram: Uint8Array): DnsQuery | undefined {
  if (datagram.length < HEADER_SIZE) return undefined;
  const view = new DataView(datagram.buffer, datagram.byteOffset, datagram.length);
  return {
    id: view.getUint16(0),
    flags: view.getUint16(2),
    counts: [4, 6, 8, 10].map((at) => view.getUint16(at)),
    question: parseQuestion(datagram, view),
  };
}

function parseQuestion(datagram: Uint8Array, view: DataView): DnsQuestion | undefined {
  const labels: string[] = [];
  let at = HEADER_SIZE;
  for (let size = datagram[at]; size !== undefined && size > 0; size = datagram[at]) {
    // A compressed name has nothing to point to in a first question.
    if (size > 63 || at + 1 + size > datagram.length) return undefined;
    labels.push(new TextDecoder('latin1').decode(datagram.subarray(at + 1, at + 1 + size)));
    at += 1 + size;
  }
  if (at + 5 > datagram.length) return undefined;
  return {
    labels,
    type: view.getUint16(at + 1),
    dnsClass: view.getUint16(at + 3),
    bytes: datagram.subarray(HEADER_SIZE, at + 5),
  };
}

/** Header with its counts, then whatever follows. */
export function formatMessage(
  header: Pick<DnsQuery, 'id' | 'flags' | 'counts'>,
  ...parts: readonly Uint8Array[]
): Uint8Array {
  return concatBytes(words(header.id, header.flags, ...header.counts), ...parts);
}

/** A record with a name, its data and its time to live in seconds. */
export function formatRecord(
  name: Uint8Array,
  row: { readonly type: number; readonly ttl: number; readonly data: Uint8Array },
): Uint8Array {
  const { type, ttl, data } = row;
  const head = words(type, CLASS_IN, ttl >>> 16, ttl & 0xffff, data.length);
  return concatBytes(name, head, data);
}

/** A name in full, without compression. */
export function formatName(labels: readonly string[]): Uint8Array {
  const parts = labels.map((label) => {
    const bytes = utf8(label);
    return concatBytes(Uint8Array.of(bytes.length), bytes);
  });
  return concatBytes(...parts, Uint8Array.of(0));
}

/** Numbers of 16 bits, the high byte first. */
export function words(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]));
}
