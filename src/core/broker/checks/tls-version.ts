import type { BrokerCheck } from '../broker-check.ts';

/** Versions nobody should speak any more. */
const OLD: ReadonlySet<string> = new Set(['TLSv1', 'TLSv1.1']);

/** Handshakes of yesterday. */
export const TLS_VERSION: BrokerCheck = {
  id: 'broker.tls-version',
  severity: 'error',
  title: 'The broker speaks TLS 1.2 or newer, and nothing older.',
  why: 'TLS 1.0 and 1.1 rest on MD5 and SHA-1, and are forbidden by RFC 8996.',
  missing: ({ certificate }) => (certificate ? undefined : 'there is no TLS at this port'),
  run: ({ host, certificate }) => {
    const old = (certificate?.versions ?? []).filter((version) => OLD.has(version));
    if (old.length === 0) return [];
    return [
      {
        message: `${host} still speaks ${old.join(' and ')}`,
        remedy: 'write `tls_version tlsv1.2` below the listener',
        evidence: old,
      },
    ];
  },
};
