import { createHash, X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HardenError } from '../../../src/core/kernel/errors.ts';
import { parseBase64 } from '../../../src/core/tls/base64-bytes.ts';
import type { Certificate } from '../../../src/core/tls/certificate.ts';
import { fingerprintsOf, pinFor } from '../../../src/core/tls/fingerprint.ts';
import { parseCertificate } from '../../../src/core/tls/parse-certificate.ts';
import { readPemCertificates } from '../../../src/core/tls/read-pem.ts';
import { formatPem } from '../../../src/core/tls/write-pem.ts';
import { EXAMPLE_PEM } from '../../support/certificate.ts';
import { makeCertificate } from '../../support/certificates.ts';

const ROOTS = rootCertificates.map((pem) => ({ pem, node: new X509Certificate(pem) }));

function isoOf(date: string): string {
  return new Date(date).toISOString().replace('.000Z', 'Z');
}

/** The last value of an attribute in Node's text of a name, which escapes as RFC 2253 does. */
function attribute(name: string, key: string): string | undefined {
  return name
    .split('\n')
    .findLast((line) => line.startsWith(`${key}=`))
    ?.slice(key.length + 1)
    .replace(/\\(.)/g, '$1');
}

function readOne(pem: string): Certificate {
  const [certificate] = readPemCertificates(pem, 'test.pem');
  if (certificate === undefined) throw new Error('no certificate');
  return certificate;
}

describe('every root certificate of Node', () => {
  it('is read as Node reads it', () => {
    expect(ROOTS.length).toBeGreaterThan(100);
    for (const { pem, node } of ROOTS) {
      const ours = readOne(pem);
      const { asymmetricKeyType, asymmetricKeyDetails } = node.publicKey;
      expect(ours).toMatchObject({
        subject: attribute(node.subject, 'CN') ?? attribute(node.subject, 'O'),
        issuerOrganisation: attribute(node.issuer, 'O'),
        notBefore: isoOf(node.validFrom),
        notAfter: isoOf(node.validTo),
        isSelfIssued: true,
        isCa: node.ca,
      });
      expect(ours.key.kind).toBe(asymmetricKeyType);
      if (asymmetricKeyType === 'rsa')
        expect(ours.key.bits).toBe(asymmetricKeyDetails?.modulusLength);
      expect(ours.keyInfo).toEqual(
        new Uint8Array(node.publicKey.export({ format: 'der', type: 'spki' })),
      );
      expect(ours.signatureHash).toMatch(/^(sha1|sha256|sha384|sha512)$/);
    }
  });

  it('has the fingerprints Node shows', () => {
    for (const { pem, node } of ROOTS.slice(0, 20)) {
      const { sha1, sha256, key } = fingerprintsOf(readOne(pem));
      const plain = (text: string) => text.replaceAll(':', '').toLowerCase();
      expect([sha1, sha256]).toEqual([plain(node.fingerprint), plain(node.fingerprint256)]);
      const spki = node.publicKey.export({ format: 'der', type: 'spki' });
      expect(key).toBe(createHash('sha256').update(spki).digest('base64'));
    }
  });
});

describe('a PEM file', () => {
  it('gives its certificates in its order, text around them left out', () => {
    const ca = makeCertificate({ name: 'House CA', hosts: [], isCa: true });
    const leaf = makeCertificate({ issuer: ca, addresses: ['192.168.1.7'] });
    const chain = readPemCertificates(`words\n${leaf.certificate}\n${ca.certificate}`, 'chain.pem');
    expect(chain).toMatchObject([
      {
        subject: 'broker.home.arpa',
        issuer: 'House CA',
        isCa: false,
        isSelfIssued: false,
        key: { kind: 'ec', bits: 256, name: 'P-256' },
        signatureHash: 'sha256',
        signatureKey: 'ec',
        names: [
          { kind: 'dns', value: 'broker.home.arpa' },
          { kind: 'ip', value: '192.168.1.7' },
        ],
      },
      { subject: 'House CA', isCa: true, isSelfIssued: true, names: [] },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a key alone', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'],
    ['no base64', '-----BEGIN CERTIFICATE-----\n????\n-----END CERTIFICATE-----\n'],
    ['an empty block', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n'],
    ['half a certificate', EXAMPLE_PEM.replace(/\n.*\n.*\n(?=-----END)/, '\n')],
  ])('with %s is refused', (_, text) => {
    expect(() => readPemCertificates(text, 'broken.pem')).toThrow(
      expect.objectContaining({ code: 'tls.no-certificate' }),
    );
  });

  it('comes back as it was written', () => {
    const { bytes } = readOne(EXAMPLE_PEM);
    const pem = formatPem(bytes, 'a title');
    expect(readOne(pem).bytes).toEqual(bytes);
    expect(new X509Certificate(pem).raw.equals(bytes)).toBe(true);
  });
});

describe('bytes that nobody vouches for', () => {
  const good = ROOTS.slice(0, 30).map(({ node }) => new Uint8Array(node.raw));

  function expectReadOrRefused(bytes: Uint8Array): void {
    try {
      parseCertificate(bytes, 'a certificate');
    } catch (error) {
      if (!(error instanceof HardenError) || error.code !== 'tls.no-certificate') throw error;
    }
  }

  it('are read or refused, never anything else', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), expectReadOrRefused));
  });

  it('made of real certificates are, too', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...good), damage, fc.nat(), (certificate, changes, cut) => {
        const bytes = Uint8Array.from(certificate);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        expectReadOrRefused(bytes);
        expectReadOrRefused(bytes.subarray(0, cut % bytes.length));
      }),
      { numRuns: 500 },
    );
  });

  it('in base64 are what Node makes of them', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(parseBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
      }),
    );
    for (const bad of ['A', 'AA=A', '====', 'A===', 'AA\n=', 'ÄÄÄÄ']) {
      expect(parseBase64(bad)).toBeUndefined();
    }
  });
});

describe('the TLS pin of a field', () => {
  const field = (size: number, encoding: 'text' | 'bytes' | 'pairs') => ({
    id: 'mqtt.fingerprint',
    size,
    encoding,
    alphabet: 'hex' as const,
    padding: 'exact' as const,
    secret: false,
  });

  it.each([
    [59, 'pairs', 'sha1'],
    [95, 'pairs', 'sha256'],
    [40, 'text', 'sha1'],
    [64, 'text', 'sha256'],
    [20, 'bytes', 'sha1'],
    [32, 'bytes', 'sha256'],
  ] as const)('of %i bytes as %s is the %s', (size, encoding, kind) => {
    const certificate = readOne(EXAMPLE_PEM);
    const pin = pinFor(field(size, encoding), certificate);
    expect(pin?.reveal()).toBe(fingerprintsOf(certificate)[kind]);
  });

  it('is missing where no digest has that size', () => {
    expect(pinFor(field(48, 'text'), readOne(EXAMPLE_PEM))).toBeUndefined();
  });
});
