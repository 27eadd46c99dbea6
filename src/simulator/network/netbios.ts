import { concatBytes, utf8 } from '../../core/kernel/bytes.ts';
import { words } from './dns-message.ts';
import { type DatagramResponder, latin1 } from './responder.ts';

/** Answers go there, wherever the question came from. Source: esp8266/Arduino `libraries/ESP8266NetBIOS/ESP8266NetBIOS.h`. */
const NBNS_PORT = 137;

/** Sizes of `NBNSQUESTION` and of its name, bytes. */
const QUESTION_SIZE = 50;
const NAME_SIZE = 32;

/** Types. Source: RFC 1002, section 4.2.1.3. */
const NB = 0x20;
const NBSTAT = 0x21;
const IN = 1;

/** Seconds; in the source a comment says 30000. */
const SECONDS_TO_LIVE = 300_000;

/**
 * NetBIOS name service: answers for its name in upper case, and to `*`.
 * Source: esp8266/Arduino `libraries/ESP8266NetBIOS/ESP8266NetBIOS.cpp`, `_recv`.
 */
export const netbios: DatagramResponder =
  ({ hostname, address }) =>
  (datagram) => {
    const [high = 0, low = 0, flags = 0] = datagram;
    if (datagram.length < QUESTION_SIZE || (flags & 0x80) !== 0) return undefined;
    const asked = decodeName(datagram.subarray(13, 13 + NAME_SIZE));
    const name = hostname.toUpperCase();
    const id = Uint8Array.of(high, low);
    if (asked === name) {
      const head = concatBytes(id, words(0x8500, 0, 1, 0, 0), encodeName(name), words(NB, IN));
      const lifetime = words(SECONDS_TO_LIVE >>> 16, SECONDS_TO_LIVE & 0xffff);
      const node = concatBytes(words(6, 0), Uint8Array.from(address));
      return { bytes: concatBytes(head, lifetime, node), toPort: NBNS_PORT };
    }
    if (asked !== '*') return undefined;
    const head = concatBytes(
      id,
      words(0x8400, 0, 1, 0, 0),
      datagram.subarray(12, 13 + NAME_SIZE + 1),
    );
    const rows = concatBytes(
      Uint8Array.of(1),
      utf8(name.slice(0, 15).padEnd(15)),
      Uint8Array.of(0),
    );
    const bytes = concatBytes(head, words(NBSTAT, IN, 0, 0, 19), rows, words(0x0400));
    return { bytes, toPort: NBNS_PORT };
  };

/** Two letters from A to P a byte; a name ends at its first space or zero. */
function decodeName(bytes: Uint8Array): string {
  const letters = [...bytes].map((byte) => byte - 0x41);
  const decoded = Uint8Array.from({ length: NAME_SIZE / 2 }, (_, index) => {
    const [upper = 0, lower = 0] = letters.slice(index * 2, index * 2 + 2);
    return (upper << 4) | lower;
  });
  const [name = ''] = latin1(decoded).replaceAll('\0', ' ').split(' ', 1);
  return name;
}

/** Its length, the name filled with spaces, a workstation's zero, and a zero. */
function encodeName(name: string): Uint8Array {
  const plain = concatBytes(utf8(name.slice(0, 15).padEnd(15)), Uint8Array.of(0));
  const letters = [...plain].flatMap((byte) => [0x41 + (byte >> 4), 0x41 + (byte & 15)]);
  return Uint8Array.of(NAME_SIZE, ...letters, 0);
}
