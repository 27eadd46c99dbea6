import { sha1 } from '@noble/hashes/legacy.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { formatHex, utf8 } from '../kernel/bytes.ts';
import { Secret } from '../kernel/secret.ts';

/** Source: IEEE 802.11-2016 §J.4.1. */
const ROUNDS = 4096;
const KEY_SIZE = 32;

/**
 * The key of a WPA2 network, which a device may have in place of the password: it fits a field of
 * fixed length, and opens this network alone.
 * @param password - 8 to 63 ASCII characters, or the key itself as 64 hexadecimal digits
 * @returns 64 lower-case hexadecimal digits
 */
export function makeWifiKey(password: Secret, ssid: string): Secret {
  // eslint-disable-next-line no-restricted-syntax -- what comes out is a secret again
  const text = password.reveal();
  if (/^[0-9a-f]{64}$/i.test(text)) return Secret.of(password.label, text.toLowerCase());
  const key = pbkdf2(sha1, utf8(text), utf8(ssid), { c: ROUNDS, dkLen: KEY_SIZE });
  return Secret.of(password.label, formatHex(key));
}
