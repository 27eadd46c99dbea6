import 'reflect-metadata';
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  X509Certificate,
} from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { promisify } from 'node:util';
import * as x509 from '@peculiar/x509';
import type { CertificateWish } from '../../../core/broker/certificate-wish.ts';
import { addressBytes } from '../../../core/broker/host-name.ts';
import { NAME_CONSTRAINTS } from '../../../core/broker/name-constraints.ts';
import { Secret } from '../../../core/kernel/secret.ts';
import type { CertificateMaker } from '../../../flows/bindings/certificates.ts';

/** `CertificateMaker` over the WebCrypto of Node. */
export function makeCertificateMaker(): CertificateMaker {
  return {
    makeKey,
    keyInfo: async (key) => spki(await Promise.resolve(readKey(key))),
    sign,
    isSignedBy: async (certificate, issuer) => {
      const [one, other] = [certificate, issuer].map((bytes) => new X509Certificate(bytes));
      if (one === undefined || other === undefined) return false;
      return Promise.resolve(one.checkIssued(other) && one.verify(other.publicKey));
    },
    publicRoot: async (commonName) => {
      const found = rootCertificates
        .map((pem) => new X509Certificate(pem))
        .find(({ subject }) => subject.split('\n').includes(`CN=${commonName}`));
      return Promise.resolve(found && new Uint8Array(found.raw));
    },
  };
}

async function makeKey(kind: 'ecdsa' | 'rsa'): Promise<Secret> {
  const generate = promisify(generateKeyPair);
  const { privateKey } =
    kind === 'rsa'
      ? await generate('rsa', { modulusLength: 2048 })
      : await generate('ec', { namedCurve: 'P-256' });
  const der = privateKey.export({ format: 'der', type: 'pkcs8' });
  return Secret.of('private key', der.toString('base64'));
}

function readKey(key: Secret): KeyObject {
  const der = Buffer.from(key.reveal(), 'base64');
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

function spki(key: KeyObject): Uint8Array {
  return new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }));
}

async function sign(
  wish: CertificateWish,
  subject: Secret,
  issuer?: { readonly certificate: Uint8Array; readonly key: Secret },
): Promise<Uint8Array> {
  const own = readKey(subject);
  const signing = issuer ? readKey(issuer.key) : own;
  const publicKey = await importPublic(own);
  const signingKey = await importPrivate(signing);
  const authority = issuer && new x509.X509Certificate(new Uint8Array(issuer.certificate));
  const name = new x509.Name([{ CN: [{ utf8String: wish.subject }] }]);
  const made = await x509.X509CertificateGenerator.create({
    serialNumber: Buffer.from(wish.serial).toString('hex'),
    subject: name,
    issuer: authority?.subjectName ?? name,
    notBefore: new Date(`${wish.from}T00:00:00Z`),
    notAfter: new Date(`${wish.to}T23:59:59Z`),
    signingAlgorithm: algorithmOf(signing),
    publicKey,
    signingKey,
    extensions: [
      ...(await extensionsOf(wish, publicKey)),
      await x509.AuthorityKeyIdentifierExtension.create(
        authority ? authority.publicKey : publicKey,
      ),
    ],
  });
  return new Uint8Array(made.rawData);
}

/** Object identifier of the extension, and its two values in DER. Source: RFC 5280 §4.2.1.3. */
const KEY_USAGE = '2.5.29.15';
/** keyCertSign and cRLSign. */
const SIGNS_CERTIFICATES = Uint8Array.of(0x03, 0x02, 0x01, 0x06);
/** digitalSignature, which is all that ECDHE needs. */
const SIGNS_HANDSHAKES = Uint8Array.of(0x03, 0x02, 0x07, 0x80);

async function extensionsOf(wish: CertificateWish, publicKey: Key): Promise<x509.Extension[]> {
  const names = wish.hosts.map((host) => ({
    type: addressBytes(host) === undefined ? ('dns' as const) : ('ip' as const),
    value: host,
  }));
  return [
    new x509.BasicConstraintsExtension(wish.isAuthority, wish.isAuthority ? 0 : undefined, true),
    new x509.Extension(KEY_USAGE, true, wish.isAuthority ? SIGNS_CERTIFICATES : SIGNS_HANDSHAKES),
    await x509.SubjectKeyIdentifierExtension.create(publicKey),
    ...(names.length > 0 ? [new x509.SubjectAlternativeNameExtension(names)] : []),
    ...(wish.isAuthority
      ? []
      : [new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth])]),
    // Not critical, against RFC 5280 §4.2.1.10: mbedTLS refuses what it does not know, and those who know obey it anyway.
    ...(wish.constraints === undefined
      ? []
      : [new x509.Extension(NAME_CONSTRAINTS, false, new Uint8Array(wish.constraints))]),
  ];
}

/** A key of WebCrypto, which has its type from the runtime alone. */
type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

type Algorithm =
  | { readonly name: 'ECDSA'; readonly namedCurve: 'P-256'; readonly hash: 'SHA-256' }
  | { readonly name: 'RSASSA-PKCS1-v1_5'; readonly hash: 'SHA-256' };

function algorithmOf(key: KeyObject): Algorithm {
  return key.asymmetricKeyType === 'rsa'
    ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
    : { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
}

async function importPublic(key: KeyObject): Promise<Key> {
  return crypto.subtle.importKey('spki', new Uint8Array(spki(key)), algorithmOf(key), true, [
    'verify',
  ]);
}

async function importPrivate(key: KeyObject): Promise<Key> {
  const der = key.export({ format: 'der', type: 'pkcs8' });
  return crypto.subtle.importKey('pkcs8', new Uint8Array(der), algorithmOf(key), false, ['sign']);
}
