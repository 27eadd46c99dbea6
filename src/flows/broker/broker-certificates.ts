import {
  SERIAL_SIZE,
  serverProblem,
  wishAuthority,
  wishServer,
} from '../../core/broker/certificate-wish.ts';
import type { BrokerSettings } from '../../core/broker/settings.ts';
import { equalBytes } from '../../core/kernel/bytes.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import type { Certificate } from '../../core/tls/certificate.ts';
import type { Day } from '../../core/tls/day.ts';
import { parseCertificate } from '../../core/tls/parse-certificate.ts';
import type { CertificateMaker } from '../bindings/certificates.ts';
import type { Entropy } from '../bindings/vault.ts';
import type { BrokerKeys } from './broker-keys.ts';

/** The certificates of a broker, and whether they were made just now. */
export interface BrokerCertificates {
  readonly authority: Certificate;
  /** `undefined`: a public authority makes it, and another program puts it into its place. */
  readonly server: Certificate | undefined;
  /** Why there is a new one of the broker; `undefined` when the old one was kept. */
  readonly renewed: string | undefined;
}

/** What stands in the folder already. */
export interface OldCertificates {
  readonly authority: Certificate | undefined;
  readonly server: Certificate | undefined;
}

/** What certificates are made with. */
export interface CertificateBindings {
  readonly certificates: CertificateMaker;
  readonly entropy: Entropy;
}

/** Keeps the certificates that will do, and makes the others with the keys of the vault. */
export async function makeCertificates(
  request: {
    readonly settings: BrokerSettings;
    readonly keys: BrokerKeys;
    readonly old: OldCertificates;
    readonly today: Day;
    /** Makes a new one of the broker in any case. */
    readonly renew: boolean;
  },
  { certificates, entropy }: CertificateBindings,
): Promise<BrokerCertificates> {
  const { settings, keys, old, today, renew } = request;
  const authority = await keepOrMakeAuthority(request, { certificates, entropy });
  const reason = await whyRenew({ ...request, authority }, certificates, renew);
  if (reason === undefined) return { authority, server: old.server, renewed: undefined };
  const bytes = await certificates.sign(
    wishServer(settings, today, entropy.bytes(SERIAL_SIZE)),
    keys.server,
    { certificate: authority.bytes, key: keys.authority },
  );
  const server = parseCertificate(bytes, 'the new certificate of the broker');
  return { authority, server, renewed: reason };
}

async function keepOrMakeAuthority(
  request: {
    readonly settings: BrokerSettings;
    readonly keys: BrokerKeys;
    readonly old: OldCertificates;
    readonly today: Day;
  },
  { certificates, entropy }: CertificateBindings,
): Promise<Certificate> {
  const { settings, keys, old, today } = request;
  const { authority } = old;
  const keyInfo = await certificates.keyInfo(keys.authority);
  if (authority !== undefined && equalBytes(authority.keyInfo, keyInfo)) return authority;
  const wish = wishAuthority(settings, today, entropy.bytes(SERIAL_SIZE));
  const bytes = await certificates.sign(wish, keys.authority);
  return parseCertificate(bytes, 'the new certificate of the authority');
}

async function whyRenew(
  request: {
    readonly settings: BrokerSettings;
    readonly keys: BrokerKeys;
    readonly old: OldCertificates;
    readonly authority: Certificate;
  },
  certificates: CertificateMaker,
  renew: boolean,
): Promise<string | undefined> {
  const { server } = request.old;
  if (server === undefined) return 'there was none';
  const keyInfo = await certificates.keyInfo(request.keys.server);
  const problem = serverProblem(server, request.settings, keyInfo);
  if (problem !== undefined) return problem;
  if (!(await certificates.isSignedBy(server.bytes, request.authority.bytes)))
    return 'another authority has signed it';
  return renew ? 'a new one was asked for' : undefined;
}

/** Root of the chains of Let's Encrypt that is in every store and lasts longest, until 2035-06-04. */
const PUBLIC_ROOT = 'ISRG Root X1';

/**
 * The authority devices trust where the certificate comes from Let's Encrypt.
 * @throws HardenError `broker.no-root`
 */
export async function publicAuthority(certificates: CertificateMaker): Promise<Certificate> {
  const bytes = await certificates.publicRoot(PUBLIC_ROOT);
  if (bytes !== undefined) return parseCertificate(bytes, PUBLIC_ROOT);
  throw new HardenError('broker.no-root', `this runtime does not carry ${PUBLIC_ROOT}`);
}
