import { describe, expect, it } from 'vitest';
import { HardenError } from '../../src/core/kernel/errors.ts';
import { formatPem } from '../../src/core/tls/write-pem.ts';
import { planProfile } from '../../src/flows/plan.ts';
import { EXAMPLE_PEM } from '../support/certificate.ts';
import { type CertificateWish, makeCertificate } from '../support/certificates.ts';
import { tinyFiles } from '../support/fake-world.ts';
import { profileText } from '../support/profiles.ts';

const PEM = '/home/certs/broker.pem';
const KEY = ['-----BEGIN EC', 'PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY-----\n'].join(' ');

/** Findings of the profile of the fake world after a change of its files. */
async function check(change: (files: ReturnType<typeof tinyFiles>) => unknown) {
  const files = tinyFiles();
  await change(files);
  const request = { path: '/home/garage.yaml', packs: ['/packs'], today: '2026-01-01' };
  const { findings } = await planProfile(request, files);
  return findings.filter((finding) => finding.check === 'profile.certificate');
}

const write = (text: string | Uint8Array) => (files: ReturnType<typeof tinyFiles>) =>
  files.write(PEM, text);

describe('the certificate a profile names', () => {
  it('is accepted when it is there', async () => {
    expect(await check(() => undefined)).toEqual([]);
    expect(await check(write(`a chain\r\n${EXAMPLE_PEM}${EXAMPLE_PEM}`))).toEqual([]);
  });

  it.each<[string, Parameters<typeof check>[0], string, RegExp]>([
    ['missing', (files) => files.remove(PEM), `there is no ${PEM}`, /put the broker's/],
    [
      'a folder',
      async (files) => {
        await files.remove(PEM);
        await files.write(`${PEM}/cert.pem`, EXAMPLE_PEM);
      },
      `${PEM} is a folder, not a certificate`,
      /name the PEM file/,
    ],
    ['empty', write(''), `${PEM} holds no certificate in PEM form`, /BEGIN CERTIFICATE/],
    ['a text', write('hello\n'), `${PEM} holds no certificate in PEM form`, /BEGIN CERTIFICATE/],
    [
      'a certificate request',
      write(EXAMPLE_PEM.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST')),
      `${PEM} holds no certificate in PEM form`,
      /BEGIN CERTIFICATE/,
    ],
    [
      'a certificate without its end',
      write(EXAMPLE_PEM.slice(0, -40)),
      `${PEM} holds no certificate in PEM form`,
      /BEGIN CERTIFICATE/,
    ],
    [
      'a certificate that lacks a line',
      write(EXAMPLE_PEM.replace(/\n\w{64}\n/, '\n')),
      `the certificate in line 2 of ${PEM} is damaged`,
      /whole/,
    ],
    [
      'in DER form',
      write(Uint8Array.of(0x30, 0x82, 1, 2, 0x30)),
      `${PEM} is in DER form, not PEM`,
      /openssl x509 -inform der/,
    ],
    [
      'together with its key',
      write(`${EXAMPLE_PEM}${KEY}`),
      `${PEM} holds a private key (line 14)`,
      /leave the key with the broker/,
    ],
    [
      'unreadable',
      (files) => {
        const unreadable = new HardenError('usage.unreadable', `cannot read ${PEM}: no permission`);
        files.readBytes = (path) => Promise.reject(path === PEM ? unreadable : new Error(path));
      },
      `cannot read ${PEM}: no permission`,
      /name the PEM file/,
    ],
  ])(
    'is refused when it is %s, at its line and with a remedy',
    async (_, change, message, remedy) => {
      const [finding, ...more] = await check(change);
      expect(more).toEqual([]);
      expect(finding).toMatchObject({
        severity: 'error',
        message,
        remedy: expect.stringMatching(remedy) as string,
        location: { file: '/home/garage.yaml', line: 10 },
      });
    },
  );

  it.each<[string, CertificateWish, readonly string[]]>([
    ['that ended', { to: '20251231000000Z' }, ['tls.expired', 'tls.self-signed']],
    ['that ends soon', { to: '20260120000000Z' }, ['tls.expiring', 'tls.self-signed']],
    ['that has not begun', { from: '20270101000000Z' }, ['tls.not-yet-valid', 'tls.self-signed']],
    ['for another host', { hosts: ['nas.home.arpa'] }, ['tls.name-mismatch', 'tls.self-signed']],
    ['of an authority', { name: 'House CA', isCa: true }, ['tls.ca-as-pin']],
  ])('%s is named at its line, with a remedy', async (_, wish, expected) => {
    const files = tinyFiles();
    await files.write(PEM, makeCertificate(wish).certificate);
    const request = { path: '/home/garage.yaml', packs: ['/packs'], today: '2026-01-01' };
    const { findings, planned } = await planProfile(request, files);
    const found = findings.filter(({ check: id }) => id.startsWith('tls.'));
    expect(found.map(({ check: id }) => id).sort()).toEqual(expected);
    for (const finding of found) {
      expect(finding.location).toMatchObject({ file: '/home/garage.yaml', line: 10 });
      expect(finding.remedy).not.toBe('');
    }
    expect(planned).toBeDefined();
  });

  it('that is damaged inside its shape is an error, not a crash', async () => {
    const found = await check(write(formatPem(Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x01))));
    expect(found).toEqual([expect.objectContaining({ severity: 'error' })]);
  });

  it('is not asked for without TLS', async () => {
    const text = profileText(
      ['port: 8883', 'port: 1883'],
      ['trust: fingerprint, certificate: certs/broker.pem', 'trust: none, reason: a test'],
    );
    const findings = await check(async (files) => {
      await files.remove(PEM);
      await files.write('/home/garage.yaml', text);
    });
    expect(findings).toEqual([]);
  });
});
