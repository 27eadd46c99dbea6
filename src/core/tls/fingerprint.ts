import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { FieldForm } from '../image/field.ts';
import { formatBase64 } from '../kernel/base64.ts';
import { formatHex } from '../kernel/bytes.ts';
import { Secret } from '../kernel/secret.ts';
import type { Certificate } from './certificate.ts';

/** Ways to recognise one certificate or its key; lower-case hexadecimal, or base64 for the key. */
export interface Fingerprints {
  /** Of the certificate; what ESPurna compares. Source: esp8266/Arduino `WiFiClientSecureBearSSL.cpp`. */
  readonly sha1: string;
  readonly sha256: string;
  /** SHA-256 of the public key, base64: the pin of RFC 7469 §2.4. It outlives a renewal that keeps the key. */
  readonly key: string;
}

/** All fingerprints of a certificate. */
export function fingerprintsOf({ bytes, keyInfo }: Certificate): Fingerprints {
  return {
    sha1: formatHex(sha1(bytes)),
    sha256: formatHex(sha256(bytes)),
    key: formatBase64(sha256(keyInfo)),
  };
}

/** Digits of the SHA-1 and of the SHA-256, by the number of bytes they stand for. */
const BY_SIZE = new Map<number, 'sha1' | 'sha256'>([
  [20, 'sha1'],
  [32, 'sha256'],
]);

/**
 * The fingerprint a field of an image takes, told by the field's size.
 * @returns hexadecimal digits; `undefined` when no fingerprint has that size
 */
export function pinFor(field: FieldForm, certificate: Certificate): Secret | undefined {
  const kind = BY_SIZE.get(digestSize(field));
  if (kind === undefined) return undefined;
  return Secret.of(`${field.id} ${kind}`, fingerprintsOf(certificate)[kind]);
}

/** Bytes of the digest that fills a field. */
function digestSize({ encoding, size }: FieldForm): number {
  switch (encoding) {
    case 'bytes':
      return size;
    case 'pairs':
      return (size + 1) / 3;
    case 'text':
      return size / 2;
  }
}

/** `AB:CD:…`, as certificates are shown to people. */
export function formatPairs(digits: string): string {
  return (digits.match(/../g) ?? []).join(':').toUpperCase();
}
