import { HardenError } from '../core/kernel/errors.ts';
import type { Certificate } from '../core/tls/certificate.ts';
import { type Fingerprints, fingerprintsOf } from '../core/tls/fingerprint.ts';
import { parseCertificate } from '../core/tls/parse-certificate.ts';
import type { FlowOptions } from './bindings/progress.ts';
import type { PresentedChain, TlsServers } from './bindings/tls-servers.ts';

/** What a server presented, read. */
export interface PresentedPin {
  /** Of the server itself. */
  readonly certificate: Certificate;
  readonly fingerprints: Fingerprints;
  /** What vouches for it; `undefined`: nothing that is known, and nothing that it presents. */
  readonly authority: Authority | undefined;
}

/** The end of a chain. */
export interface Authority {
  readonly certificate: Certificate;
  readonly fingerprints: Fingerprints;
  /** In the store of this machine; else the server presents it, and it has to be compared itself. */
  readonly isKnown: boolean;
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
  const presented = await servers.fetchChain(server, options);
  const [first] = presented.chain;
  const what = `the certificate of ${server.host}`;
  if (first === undefined) throw new HardenError('tls.unreachable', `${what} is missing`);
  const certificate = parseCertificate(first, what);
  return {
    certificate,
    fingerprints: fingerprintsOf(certificate),
    authority: findAuthority(presented, server.host),
  };
}

/** A known root, else the last of a sound chain, where that may sign others: the broker sends its CA. */
function findAuthority(
  { chain, isLinked, root }: PresentedChain,
  host: string,
): Authority | undefined {
  const last = isLinked && chain.length > 1 ? chain.at(-1) : undefined;
  const bytes = root ?? last;
  if (bytes === undefined) return undefined;
  const certificate = parseCertificate(bytes, `the authority of ${host}`);
  if (root === undefined && !certificate.isCa) return undefined;
  return { certificate, fingerprints: fingerprintsOf(certificate), isKnown: root !== undefined };
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
