import { formatBase64 } from '../kernel/base64.ts';
import { Secret } from '../kernel/secret.ts';

/** Characters of one line. Source: RFC 7468 §2. */
const LINE_LENGTH = 64;

/** A certificate as PEM, with a line for people above it. */
export function formatPem(bytes: Uint8Array, title?: string): string {
  const lines = formatBase64(bytes).match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
  return [
    ...(title === undefined ? [] : [title]),
    '-----BEGIN CERTIFICATE-----',
    ...lines,
    '-----END CERTIFICATE-----',
    '',
  ].join('\n');
}

/**
 * A private key as PEM.
 * @param key - PKCS #8 in base64
 */
export function formatKeyPem(key: Secret): Secret {
  // eslint-disable-next-line no-restricted-syntax -- goes into a file that only its owner may read
  const lines = key.reveal().match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
  const text = ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''];
  return Secret.of(key.label, text.join('\n'));
}
