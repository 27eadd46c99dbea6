import { concatBytes, utf8 } from '../kernel/bytes.ts';

/** Source: RFC 1035 §3.2.2. */
export const TYPE_A = 1;
export const TYPE_PTR = 12;

/** Marks every question, so that an answer to somebody else's is not taken for ours. */
const ID = 0x4864;

/**
 * A question in the form of DNS, which mDNS, LLMNR and NetBIOS share. Source: RFC 1035 §4.1.
 * @param labels - the name; each as bytes, shorter than 64
 * @param qclass - 1: the internet
 */
export function dnsQuestion(
  labels: readonly (string | Uint8Array)[],
  type: number,
  qclass = 1,
): Uint8Array {
  const name = labels.map((label) => {
    const bytes = typeof label === 'string' ? utf8(label) : label;
    return concatBytes(Uint8Array.of(bytes.length), bytes);
  });
  return concatBytes(
    // ID, flags, one question, nothing else.
    Uint8Array.of(ID >> 8, ID & 0xff, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0),
    ...name,
    Uint8Array.of(0, type >> 8, type & 0xff, qclass >> 8, qclass & 0xff),
  );
}

/** True for an answer with something in it, and not the news that there is nothing. */
export function hasDnsRecords(heard: Uint8Array): boolean {
  const [, , , flags = 0, , , high = 0, low = 0] = heard;
  return isDnsAnswer(heard) && (flags & 0x0f) === 0 && high * 256 + low > 0;
}

/** True for a message with the bit of an answer, and our mark or none: mDNS may leave it out. */
export function isDnsAnswer(heard: Uint8Array): boolean {
  const [high = 0, low = 0, flags = 0] = heard;
  const id = high * 256 + low;
  return heard.length >= 12 && (flags & 0x80) !== 0 && (id === ID || id === 0);
}
