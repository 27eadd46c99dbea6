import { HardenError } from '../core/kernel/errors.ts';
import type { Certificate } from '../core/tls/certificate.ts';
import { type Fingerprints, fingerprintsOf } from '../core/tls/fingerprint.ts';
import { parseCertificate } from '../core/tls/parse-certificate.ts';
import type { FlowOptions, TlsServers } from './bindings.ts';

/** What a server presented, read. */
export interface PresentedPin {
  /** Of the server itself. */
  readonly certificate: Certificate;
  readonly fingerprints: Fingerprints;
  /** The authority known to this machine that vouches for it. */
  readonly root: Certificate | undefined;
}

/**
 * Asks a server for its certificate. Nothing is believed: whoever uses it has to compare it first.
 * @throws HardenError `tls.unreachable`, `tls.no-certificate`, `interrupted`
 */
export async function fetchPin(
  server: { readonly host: string; readonly port: number },
  servers: TlsServers,
  options: FlowOptions,
): Promise<PresentedPin> {
  const { chain, root } = await servers.fetchChain(server, options);
  const [first] = chain;
  const what = `the certificate of ${server.host}`;
  if (first === undefined) throw new HardenError('tls.unreachable', `${what} is missing`);
  const certificate = parseCertificate(first, what);
  return {
    certificate,
    fingerprints: fingerprintsOf(certificate),
    root: root && parseCertificate(root, 'the root certificate'),
  };
}

/** Digits of the fingerprint's end that a person types; 32 bits, more than anybody types by accident. */
export const CONFIRM_DIGITS = 8;

/**
 * True when a typed text is the fingerprint or its end, however it is written.
 * @param sha256 - lower-case hexadecimal
 */
export function confirms(typed: string, sha256: string): boolean {
  const digits = typed.toLowerCase().replace(/^sha-?256\W*(fingerprint\W*)?/, '');
  const bare = digits.replace(/[\s:-]/g, '');
  return bare.length >= CONFIRM_DIGITS && /^[0-9a-f]+$/.test(bare) && sha256.endsWith(bare);
}
