import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { connect, type DetailedPeerCertificate, rootCertificates } from 'node:tls';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { PresentedChain, TlsServers } from '../../../flows/bindings/tls-servers.ts';
import { errorCode } from '../disk-errors.ts';

const TIMEOUT_MS = 10_000;

/** Longest chain that is followed; a loop in it ends there. */
const MAX_CHAIN = 10;

/**
 * `TlsServers` over the network of this machine.
 * @param roots - PEM of the authorities that are known; those Node carries when left out
 */
export function makeTlsServers(roots: readonly string[] = rootCertificates): TlsServers {
  return {
    fetchChain: async ({ host, port }, { signal }) => {
      const chain = await fetchChain(host, port, signal);
      return { chain, isLinked: isLinked(chain), root: findRoot(chain, roots) };
    },
  };
}

function fetchChain(
  host: string,
  port: number,
  signal: AbortSignal,
): Promise<PresentedChain['chain']> {
  const server = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port,
      // Whatever it presents is shown to a person; nothing is sent to it.
      rejectUnauthorized: false,
      // Brokers of the age of these firmwares.
      minVersion: 'TLSv1.2',
      ...(isIP(host) === 0 && { servername: host }),
    });
    const end = (settle: () => void): void => {
      signal.removeEventListener('abort', onAbort);
      socket.destroy();
      settle();
    };
    const fail = (because: string, cause?: unknown): void =>
      end(() =>
        reject(new HardenError('tls.unreachable', `no TLS at ${server}: ${because}`, { cause })),
      );
    const onAbort = (): void => end(() => reject(new HardenError('interrupted', 'interrupted')));
    signal.addEventListener('abort', onAbort, { once: true });
    socket.setTimeout(TIMEOUT_MS, () => fail(`no answer within ${TIMEOUT_MS / 1000} s`));
    socket.on('error', (error: Error) => fail(whyNot(error), error));
    socket.on('close', () => fail('it hung up'));
    socket.on('secureConnect', () => {
      const chain = chainOf(socket.getPeerCertificate(true));
      if (chain.length === 0) fail('it presents no certificate');
      else end(() => resolve(chain));
    });
    if (signal.aborted) onAbort();
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection is refused',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name cannot be resolved now',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ECONNRESET: 'it hung up',
  ETIMEDOUT: 'no answer',
  EPROTO: 'it does not speak TLS 1.2',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS',
};

function whyNot(error: Error): string {
  const code = errorCode(error) ?? '';
  return REASONS[code] ?? (code === '' ? 'the handshake failed' : code);
}

/** DER of a chain, that of the server first. Node links the last certificate to itself. */
export function chainOf(peer: DetailedPeerCertificate | undefined): readonly Uint8Array[] {
  const chain: Uint8Array[] = [];
  const seen = new Set<string>();
  let next = peer;
  // A server without a certificate gives an empty object, whatever its type says.
  while (next !== undefined && 'raw' in next && chain.length < MAX_CHAIN) {
    if (seen.has(next.fingerprint256)) break;
    seen.add(next.fingerprint256);
    chain.push(new Uint8Array(next.raw));
    next = next.issuerCertificate;
  }
  return chain;
}

/** Is each certificate signed by the next one? */
function isLinked(chain: readonly Uint8Array[]): boolean {
  const parsed = chain.map((bytes) => new X509Certificate(bytes));
  return parsed.every((certificate, index) => {
    const issuer = parsed[index + 1];
    return issuer === undefined || isSignedBy(certificate, issuer);
  });
}

/** The known authority that has signed the end of a chain, or is it. */
function findRoot(chain: readonly Uint8Array[], roots: readonly string[]): Uint8Array | undefined {
  const end = chain.at(-1);
  if (end === undefined || !isLinked(chain)) return undefined;
  const last = new X509Certificate(end);
  for (const pem of roots) {
    const root = new X509Certificate(pem);
    if (root.fingerprint256 === last.fingerprint256 || isSignedBy(last, root)) {
      return new Uint8Array(root.raw);
    }
  }
  return undefined;
}

function isSignedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}
