import type { PublicKey } from './certificate.ts';

interface Signature {
  readonly hash: string;
  readonly key: PublicKey['kind'];
}

/** Sources: RFC 3279 §2.2, RFC 4055 §5, RFC 5758 §3, RFC 8410 §3. */
const SIGNATURES: Readonly<Record<string, Signature>> = {
  '1.2.840.113549.1.1.2': { hash: 'md2', key: 'rsa' },
  '1.2.840.113549.1.1.4': { hash: 'md5', key: 'rsa' },
  '1.2.840.113549.1.1.5': { hash: 'sha1', key: 'rsa' },
  '1.2.840.113549.1.1.10': { hash: 'pss', key: 'rsa' },
  '1.2.840.113549.1.1.11': { hash: 'sha256', key: 'rsa' },
  '1.2.840.113549.1.1.12': { hash: 'sha384', key: 'rsa' },
  '1.2.840.113549.1.1.13': { hash: 'sha512', key: 'rsa' },
  '1.2.840.113549.1.1.14': { hash: 'sha224', key: 'rsa' },
  '1.2.840.10045.4.1': { hash: 'sha1', key: 'ec' },
  '1.2.840.10045.4.3.1': { hash: 'sha224', key: 'ec' },
  '1.2.840.10045.4.3.2': { hash: 'sha256', key: 'ec' },
  '1.2.840.10045.4.3.3': { hash: 'sha384', key: 'ec' },
  '1.2.840.10045.4.3.4': { hash: 'sha512', key: 'ec' },
  '1.3.101.112': { hash: 'ed25519', key: 'other' },
  '1.3.101.113': { hash: 'ed448', key: 'other' },
};

/** How a certificate is signed, by the object identifier of its signature. */
export function signatureOf(oid: string): Signature {
  return SIGNATURES[oid] ?? { hash: oid, key: 'other' };
}

/** Object identifiers of key algorithms. Sources: RFC 3279 §2.3, RFC 5480 §2.1. */
export const RSA_KEY = '1.2.840.113549.1.1.1';
export const EC_KEY = '1.2.840.10045.2.1';

/** Sources: RFC 5480 §2.1.1.1, RFC 5639 §4. */
const CURVES: Readonly<Record<string, PublicKey>> = {
  '1.2.840.10045.3.1.1': { kind: 'ec', bits: 192, name: 'P-192' },
  '1.3.132.0.33': { kind: 'ec', bits: 224, name: 'P-224' },
  '1.2.840.10045.3.1.7': { kind: 'ec', bits: 256, name: 'P-256' },
  '1.3.132.0.34': { kind: 'ec', bits: 384, name: 'P-384' },
  '1.3.132.0.35': { kind: 'ec', bits: 521, name: 'P-521' },
  '1.3.132.0.10': { kind: 'ec', bits: 256, name: 'secp256k1' },
  '1.3.36.3.3.2.8.1.1.7': { kind: 'ec', bits: 256, name: 'brainpoolP256r1' },
};

/** The key on a curve. */
export function curveOf(oid: string): PublicKey {
  return CURVES[oid] ?? { kind: 'ec', bits: 0, name: oid };
}
