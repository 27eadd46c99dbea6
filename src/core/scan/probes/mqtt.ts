import { concatBytes, utf8 } from '../../kernel/bytes.ts';
import type { ServiceProbe } from '../service-probe.ts';

/** First byte of a CONNACK, and return codes of it. Source: MQTT 3.1.1 §3.2. */
const CONNACK = 0x20;
const ACCEPTED = 0;

const CLIENT = utf8('harden-scan');

/** A broker; it is greeted without user and password. Source: MQTT 3.1.1 §3.1. */
export const MQTT: ServiceProbe = {
  protocol: 'mqtt',
  transport: 'tcp',
  ports: [1883],
  request: () => {
    const body = concatBytes(
      Uint8Array.of(0, 4),
      utf8('MQTT'),
      // Protocol level 4, clean session, no user; 10 s between signs of life.
      Uint8Array.of(4, 2, 0, 10, 0, CLIENT.length),
      CLIENT,
    );
    return concatBytes(Uint8Array.of(0x10, body.length), body);
  },
  recognise: ([type, length, , code]) =>
    type === CONNACK && length === 2 && code !== undefined
      ? {
          protocol: 'mqtt',
          says: code === ACCEPTED ? 'lets anybody in' : `refused with code ${code}`,
          authentication: code === ACCEPTED ? 'none' : 'password',
        }
      : undefined,
};
