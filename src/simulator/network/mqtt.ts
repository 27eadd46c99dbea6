import { concatBytes } from '../../core/kernel/bytes.ts';
import { latin1, type StreamResponder } from './responder.ts';

/** Types of packets, and what CONNACK says. Sources: MQTT 3.1.1 §2.2.1 and §3.2.2.3, MQTT 5 §3.2.2.2. */
const CONNECT = 0x10;
const CONNACK = 0x20;
const ACCEPTED = 0;
const NOT_AUTHORISED = { 4: 5, 5: 0x87 } as const;

/** Longest CONNECT that is waited for, bytes. */
const LONGEST = 1024;

const NOTHING = new Uint8Array();

/** A broker on the device: answers CONNECT, and hangs up on whoever does not begin with it. */
export const mqtt: StreamResponder = ({ hasPassword }) => {
  let heard = NOTHING;
  return {
    greeting: NOTHING,
    receive(bytes) {
      heard = concatBytes(heard, bytes);
      if (heard[0] !== CONNECT || heard.length > LONGEST) return { bytes: NOTHING, closes: true };
      const size = packetSize(heard);
      if (size === undefined || heard.length < size) return { bytes: NOTHING, closes: false };
      const version = versionOf(heard.subarray(0, size));
      if (version === undefined) return { bytes: NOTHING, closes: true };
      heard = NOTHING;
      const code = hasPassword ? NOT_AUTHORISED[version] : ACCEPTED;
      const body = version === 5 ? [0, code, 0] : [0, code];
      return { bytes: Uint8Array.of(CONNACK, body.length, ...body), closes: hasPassword };
    },
  };
};

/** Bytes of the packet with its head; `undefined`: its length has not come yet. Source: MQTT 3.1.1 §2.2.3. */
function packetSize(bytes: Uint8Array): number | undefined {
  let size = 0;
  for (const [index, byte] of bytes.subarray(1, 5).entries()) {
    size += (byte & 0x7f) << (7 * index);
    if (byte < 0x80) return 2 + index + size;
  }
  return undefined;
}

/** `undefined` for another protocol. Source: MQTT 3.1.1 §3.1.2.1, MQTT 5 §3.1.2.1. */
function versionOf(packet: Uint8Array): 4 | 5 | undefined {
  const at = latin1(packet.subarray(0, 11)).indexOf('MQTT');
  const level = at === -1 ? undefined : packet[at + 4];
  return level === 4 || level === 5 ? level : undefined;
}
