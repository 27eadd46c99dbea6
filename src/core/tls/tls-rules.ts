import type { Rule } from '../kernel/rule.ts';

/** What can be wrong with the certificate a device shall believe. */
export const TLS_RULES: readonly Rule[] = [
  {
    id: 'tls.expired',
    severity: 'error',
    title: 'No certificate has ended.',
    why: 'By then the broker needs another one: a fingerprint matches no longer, and clients that check dates refuse the old one.',
  },
  {
    id: 'tls.not-yet-valid',
    severity: 'error',
    title: 'Every certificate is valid already.',
    why: 'A device that checks dates refuses the broker until then; usually a clock was wrong.',
  },
  {
    id: 'tls.expiring',
    severity: 'warning',
    title: 'No certificate ends within 30 days.',
    why: 'Devices have to be flashed again before that day, or they go dark.',
  },
  {
    id: 'tls.name-mismatch',
    severity: 'error',
    title: 'The certificate of the broker is for the host the profile names.',
    why: 'A device that trusts a CA compares the name, and refuses another one.',
  },
  {
    id: 'tls.key-too-large',
    severity: 'error',
    title: 'Every key fits the buffers of the device.',
    why: 'The TLS libraries of these chips refuse longer keys, so the device never connects.',
  },
  {
    id: 'tls.weak-key',
    severity: 'error',
    title: 'No key is short enough to be broken.',
    why: 'RSA below 2048 bits and curves below 256 bits are within reach; whoever has the key is the broker.',
  },
  {
    id: 'tls.unsupported',
    severity: 'error',
    title: 'The device can work with every key and signature.',
    why: 'What its TLS library was built without, it refuses: the device never connects.',
  },
  {
    id: 'tls.weak-signature',
    severity: 'error',
    title: 'No certificate is signed with a broken digest.',
    why: 'For MD5 and SHA-1 a second certificate with the same signature can be made.',
  },
  {
    id: 'tls.not-a-ca',
    severity: 'error',
    title: 'With `trust: ca`, the file holds certificates of authorities.',
    why: 'The certificate of a broker signs nothing, so no chain ends at it after a renewal.',
  },
  {
    id: 'tls.ca-as-pin',
    severity: 'error',
    title: "With `trust: fingerprint`, the file starts with the broker's own certificate.",
    why: 'The device compares the fingerprint of the broker, which is never that of its authority.',
  },
  {
    id: 'tls.self-signed',
    severity: 'note',
    title: 'The pinned certificate was signed by somebody else.',
    why: 'A self-signed one is fine for a fingerprint, but nothing else vouches for it: compare it with the broker itself.',
  },
  {
    id: 'tls.short-lived',
    severity: 'warning',
    title: 'A pinned certificate lasts longer than a few months.',
    why: 'Each renewal changes the fingerprint, and every device has to be flashed again before it.',
  },
];

/** True for a rule on certificates, whose findings change with the day and with a file beside the profile. */
export function isTlsCheck(check: string): boolean {
  return TLS_RULES.some(({ id }) => id === check);
}
