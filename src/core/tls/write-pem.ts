import { formatBase64 } from '../kernel/base64.ts';

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
