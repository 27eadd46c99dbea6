import type { CertificateWish } from '../../core/broker/certificate-wish.ts';
import type { Secret } from '../../core/kernel/secret.ts';

/** Hashes of passwords, as a broker keeps them. */
export interface PasswordHasher {
  /**
   * PBKDF2 with SHA-512. Several at a time use several cores.
   * @returns 64 bytes
   */
  hash(password: Secret, salt: Uint8Array, rounds: number): Promise<Uint8Array>;
}

/** Keys and certificates. A key is PKCS #8 in base64. */
export interface CertificateMaker {
  /** A new key: on the curve P-256, or RSA of 2048 bits. */
  makeKey(kind: 'ecdsa' | 'rsa'): Promise<Secret>;
  /** SubjectPublicKeyInfo of a key, DER. */
  keyInfo(key: Secret): Promise<Uint8Array>;
  /**
   * Signs a certificate with SHA-256.
   * @param subject - key the certificate is for
   * @param issuer - who signs; left out: it signs itself
   * @returns DER
   */
  sign(
    wish: CertificateWish,
    subject: Secret,
    issuer?: { readonly certificate: Uint8Array; readonly key: Secret },
  ): Promise<Uint8Array>;
  /** True when one certificate was signed by the key of the other; both DER. */
  isSignedBy(certificate: Uint8Array, issuer: Uint8Array): Promise<boolean>;
  /** DER of a public authority that this runtime carries; `undefined` where it has none of that name. */
  publicRoot(commonName: string): Promise<Uint8Array | undefined>;
}
