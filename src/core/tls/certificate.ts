import type { Day } from './day.ts';

/** What stands behind a public key. */
export interface PublicKey {
  readonly kind: 'rsa' | 'ec' | 'other';
  /** Bits of the modulus or the curve; 0 where unknown. */
  readonly bits: number;
  /** Curve or algorithm: `P-256`, `RSA`, or the object identifier of what we have no name for. */
  readonly name: string;
}

/** A name a certificate is for. Source: RFC 5280 §4.2.1.6. */
export interface AlternativeName {
  readonly kind: 'dns' | 'ip';
  readonly value: string;
}

/** What harden needs to know of an X.509 certificate; signatures are not checked. */
export interface Certificate {
  /** DER. */
  readonly bytes: Uint8Array;
  /** Common name, or organisation where there is none; for people. */
  readonly subject: string;
  readonly issuer: string;
  /** Organisation of the issuer. */
  readonly issuerOrganisation: string | undefined;
  /** `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly key: PublicKey;
  /** SubjectPublicKeyInfo, DER. */
  readonly keyInfo: Uint8Array;
  /** Digest of the signature: `sha256`; the object identifier of what we have no name for. */
  readonly signatureHash: string;
  readonly signatureKey: PublicKey['kind'];
  readonly names: readonly AlternativeName[];
  /** True when it may sign others. */
  readonly isCa: boolean;
  /** True when subject and issuer are the same. */
  readonly isSelfIssued: boolean;
}

/** The day a certificate ends. */
export function lastDay(certificate: Certificate): Day {
  return certificate.notAfter.slice(0, 10);
}
