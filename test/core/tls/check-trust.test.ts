import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flashDays, goesDark } from '../../../src/core/tls/calendar.ts';
import type { Certificate } from '../../../src/core/tls/certificate.ts';
import { checkHost, checkTrust, type Trust } from '../../../src/core/tls/check-trust.ts';
import { addDays, daysBetween } from '../../../src/core/tls/day.ts';

const TODAY = '2026-06-01';

const LEAF: Certificate = {
  bytes: new Uint8Array(),
  subject: 'broker.home.arpa',
  issuer: 'House CA',
  issuerOrganisation: undefined,
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: '2030-01-01T00:00:00Z',
  key: { kind: 'ec', bits: 256, name: 'P-256' },
  keyInfo: new Uint8Array(),
  signatureHash: 'sha256',
  signatureKey: 'rsa',
  names: [{ kind: 'dns', value: 'broker.home.arpa' }],
  isCa: false,
  isSelfIssued: false,
};

const CA: Certificate = { ...LEAF, subject: 'House CA', names: [], isCa: true, isSelfIssued: true };

const rsa = (bits: number) => ({ kind: 'rsa', bits, name: 'RSA' }) as const;

function checksOf(kind: Trust['kind'], change: Partial<Certificate>, chip = 'esp8266') {
  const certificate = { ...(kind === 'ca' ? CA : LEAF), ...change };
  const trust: Trust = { kind, certificates: [certificate], host: 'broker.home.arpa', chip };
  return checkTrust(trust, TODAY, { file: 'door.yaml' }).map(
    ({ check, severity }) => `${severity} ${check}`,
  );
}

describe('a certificate a device shall believe', () => {
  it.each<[string, Trust['kind'], Partial<Certificate>, readonly string[]]>([
    ['that is good, by its fingerprint', 'fingerprint', {}, []],
    ['that is good, as an authority', 'ca', {}, []],
    ['that has ended', 'fingerprint', { notAfter: '2026-05-31T23:59:59Z' }, ['error tls.expired']],
    [
      'that ends today',
      'fingerprint',
      { notAfter: '2026-06-01T12:00:00Z' },
      ['warning tls.expiring'],
    ],
    ['that ends in 30 days', 'ca', { notAfter: '2026-07-01T00:00:00Z' }, ['warning tls.expiring']],
    ['that ends in 31 days', 'ca', { notAfter: '2026-07-02T00:00:00Z' }, []],
    [
      'that starts tomorrow',
      'ca',
      { notBefore: '2026-06-02T00:00:00Z' },
      ['error tls.not-yet-valid'],
    ],
    ['with RSA of 4096 bits', 'ca', { key: rsa(4096) }, []],
    ['with RSA of 8192 bits', 'ca', { key: rsa(8192) }, ['error tls.key-too-large']],
    ['with RSA of 1024 bits', 'fingerprint', { key: rsa(1024) }, ['error tls.weak-key']],
    ['on P-192', 'ca', { key: { kind: 'ec', bits: 192, name: 'P-192' } }, ['error tls.weak-key']],
    [
      'with Ed25519',
      'ca',
      { key: { kind: 'other', bits: 0, name: '1.3.101.112' } },
      ['error tls.unsupported'],
    ],
    [
      'signed with SHA-1',
      'ca',
      { isSelfIssued: false, signatureHash: 'sha1' },
      ['error tls.weak-signature'],
    ],
    ['signed with SHA-1, by its fingerprint', 'fingerprint', { signatureHash: 'sha1' }, []],
    [
      'signed with PSS',
      'ca',
      { isSelfIssued: false, signatureHash: 'pss' },
      ['error tls.unsupported'],
    ],
    ['that is a root signed with SHA-1', 'ca', { signatureHash: 'sha1' }, []],
    [
      'of the broker in place of its authority',
      'ca',
      { isCa: false, isSelfIssued: false },
      ['error tls.not-a-ca'],
    ],
    [
      'of an authority in place of the broker',
      'fingerprint',
      { isCa: true },
      ['error tls.ca-as-pin'],
    ],
    [
      'of a root in place of the broker',
      'fingerprint',
      { isCa: true, isSelfIssued: true, names: [] },
      ['error tls.ca-as-pin'],
    ],
    [
      'made by `openssl req -x509`',
      'fingerprint',
      { isCa: true, isSelfIssued: true },
      ['note tls.self-signed'],
    ],
    [
      'that lasts 90 days',
      'fingerprint',
      { notBefore: '2026-05-30T00:00:00Z', notAfter: '2026-08-28T00:00:00Z' },
      ['warning tls.short-lived'],
    ],
  ])('%s', (_, kind, change, expected) => {
    expect(checksOf(kind, change)).toEqual(expected);
  });

  it.each<[string, Partial<Certificate>, readonly string[]]>([
    ['RSA of 2048 bits', { key: rsa(2048) }, []],
    ['RSA of 4096 bits', { key: rsa(4096) }, ['error tls.key-too-large']],
    ['the curve P-256', {}, ['error tls.unsupported']],
    [
      'SHA-384',
      { key: rsa(2048), isSelfIssued: false, signatureHash: 'sha384' },
      ['error tls.unsupported'],
    ],
  ])('on an ESP32 with ESPEasy, %s', (_, change, expected) => {
    expect(checksOf('ca', change, 'esp32')).toEqual(expected);
  });

  it('has to be for the host where the device looks at it', () => {
    const location = { file: 'door.yaml' };
    expect(checkHost(LEAF, 'broker.home.arpa', 'ca', location)).toEqual([]);
    expect(checkHost(LEAF, '192.168.1.7', 'ca', location)).toMatchObject([
      { check: 'tls.name-mismatch', severity: 'error' },
    ]);
    expect(checkHost(LEAF, '192.168.1.7', 'fingerprint', location)).toMatchObject([
      { check: 'tls.name-mismatch', severity: 'note' },
    ]);
  });
});

describe('the calendar', () => {
  const letsEncrypt: Certificate = {
    ...LEAF,
    issuerOrganisation: "Let's Encrypt",
    notBefore: '2026-05-01T00:00:00Z',
    notAfter: '2026-07-30T00:00:00Z',
  };

  it('of a pinned certificate of its own ends with it', () => {
    expect(goesDark('fingerprint', [LEAF])).toEqual({ day: '2030-01-01', why: 'ends' });
    expect(flashDays('fingerprint', [LEAF], '2040-01-01')).toEqual(['2030-01-01']);
    expect(flashDays('fingerprint', [LEAF], '2029-01-01')).toEqual([]);
  });

  it('of several authorities ends with the first of them', () => {
    const early = { ...CA, notAfter: '2028-02-01T00:00:00Z' };
    expect(goesDark('ca', [CA, early])).toEqual({ day: '2028-02-01', why: 'ends' });
    expect(goesDark('ca', [])).toBeUndefined();
  });

  it("of a pinned certificate of Let's Encrypt has a day for each renewal, closer as they shorten", () => {
    const days = flashDays('fingerprint', [letsEncrypt], '2029-01-01');
    expect(days.slice(0, 3)).toEqual(['2026-06-30', '2026-08-29', '2026-10-28']);
    const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
    expect(new Set(gaps)).toEqual(new Set([60, 42, 30]));
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    expect(days.filter((day) => day.startsWith('2028')).length).toBeGreaterThan(10);
  });

  it('is finite and in order, whatever the certificate says', () => {
    const day = fc
      .integer({ min: -700_000, max: 2_900_000 })
      .map((days) => addDays('1970-01-01', days));
    fc.assert(
      fc.property(day, day, day, fc.boolean(), (from, to, until, isPublic) => {
        const certificate = {
          ...(isPublic ? letsEncrypt : LEAF),
          notBefore: `${from}T00:00:00Z`,
          notAfter: `${to}T00:00:00Z`,
        };
        const days = flashDays('fingerprint', [certificate], until);
        expect(days.length).toBeLessThanOrEqual(200);
        expect([...days].sort()).toEqual(days);
      }),
    );
  });
});
