import { X509Certificate } from 'node:crypto';
import { createServer as createPlain, type Server } from 'node:net';
import { createServer, rootCertificates } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { makeTlsServers } from '../../../../src/bindings/node/tls/servers.ts';
import { fingerprintsOf } from '../../../../src/core/tls/fingerprint.ts';
import { confirms, fetchPin } from '../../../../src/flows/tls-pin.ts';
import { type MadeCertificate, makeCertificate } from '../../../support/certificates.ts';

/** `expect` gives `any`, which lint does not let into a value. */
const matching = (words: RegExp): unknown => expect.stringMatching(words);

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function tlsServer({ certificate, key }: MadeCertificate, more = ''): Server {
  return createServer({ cert: certificate + more, key }).on('tlsClientError', () => undefined);
}

function fetchFrom(
  port: number,
  { signal = new AbortController().signal, servers: from = makeTlsServers() } = {},
) {
  const options = { signal, onProgress: () => undefined };
  return fetchPin({ host: '127.0.0.1', port }, from, options);
}

describe('the certificate of a running server', () => {
  it('is the one it has, with the fingerprints Node shows', async () => {
    const made = makeCertificate();
    const { certificate, fingerprints, authority } = await fetchFrom(await listen(tlsServer(made)));
    const node = new X509Certificate(made.certificate);
    expect(certificate.bytes).toEqual(new Uint8Array(node.raw));
    expect(fingerprints.sha256).toBe(node.fingerprint256.replaceAll(':', '').toLowerCase());
    expect(fingerprints).toEqual(fingerprintsOf(certificate));
    expect(authority).toBeUndefined();
  });

  it('is its own even where a chain comes with it, and one that has ended', async () => {
    const ca = makeCertificate({ name: 'House CA', hosts: [], isCa: true });
    const leaf = makeCertificate({ issuer: ca, from: '20200101000000Z', to: '20210101000000Z' });
    const { certificate, authority } = await fetchFrom(
      await listen(tlsServer(leaf, ca.certificate)),
    );
    expect(certificate.subject).toBe('broker.home.arpa');
    expect(authority).toMatchObject({ isKnown: false, certificate: { subject: 'House CA' } });
  });

  it('never counts as vouched for because its issuer has a well-known name', async () => {
    const known = new X509Certificate(rootCertificates[0] ?? '');
    const name = /^CN=(.*)$/m.exec(known.subject)?.[1] ?? 'x';
    const liar = makeCertificate({ name, hosts: [], isCa: true });
    const leaf = makeCertificate({ issuer: liar });
    const { authority } = await fetchFrom(await listen(tlsServer(leaf, liar.certificate)));
    expect(authority).toMatchObject({ isKnown: false, certificate: { subject: name } });
  });
});

describe('the authority of a running server', () => {
  const root = makeCertificate({ name: 'Root', hosts: [], isCa: true });
  const middle = makeCertificate({ name: 'Middle', hosts: [], isCa: true, issuer: root });
  const leaf = makeCertificate({ issuer: middle });
  const other = makeCertificate({ name: 'Root', hosts: [], isCa: true });

  it.each<[string, readonly MadeCertificate[], readonly MadeCertificate[], string | undefined]>([
    ['known, and not sent', [middle], [root], 'Root, known'],
    ['known, and sent', [middle, root], [root], 'Root, known'],
    ['sent, and not known', [middle, root], [], 'Root'],
    ['one below the root, where the root is not sent', [middle], [], 'Middle'],
    ['not that of the same name which is known', [middle, root], [other], 'Root'],
    ['none, where the broker sends nothing else', [], [], undefined],
    ['none, where the broker sends nothing that signed it', [root], [], undefined],
    ['none, where what it sends only has the right name', [middle, other], [], undefined],
  ])('is %s', async (_, sent, known, expected) => {
    const port = await listen(tlsServer(leaf, sent.map(({ certificate }) => certificate).join('')));
    const from = makeTlsServers(known.map(({ certificate }) => certificate));
    const { authority } = await fetchFrom(port, { servers: from });
    const { certificate, isKnown } = authority ?? {};
    expect(certificate && `${certificate.subject}${isKnown ? ', known' : ''}`).toBe(expected);
  });

  it('is never a certificate that may not sign', async () => {
    const plain = makeCertificate({ name: 'Plain', hosts: [] });
    const child = makeCertificate({ issuer: plain });
    const { authority } = await fetchFrom(await listen(tlsServer(child, plain.certificate)));
    expect(authority).toBeUndefined();
  });
});

describe('no TLS server', () => {
  it.each<[string, () => Server, RegExp]>([
    ['that hangs up', () => createPlain((socket) => socket.destroy()), /hung up/],
    [
      'that speaks something else',
      () => createPlain((socket) => socket.end('220 mail\r\n')),
      /no TLS at 127/,
    ],
  ])('%s is said', async (_, make, words) => {
    const port = await listen(make());
    await expect(fetchFrom(port)).rejects.toMatchObject({
      code: 'tls.unreachable',
      message: matching(words),
    });
  });

  it('at all is said', async () => {
    const server = createPlain();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    await expect(fetchFrom(port)).rejects.toMatchObject({
      code: 'tls.unreachable',
      message: matching(/refused/),
    });
  });

  it('that never answers is left when the user has had enough', async () => {
    const port = await listen(createPlain(() => undefined));
    const abort = new AbortController();
    const waiting = fetchFrom(port, { signal: abort.signal });
    setTimeout(() => abort.abort(), 50);
    await expect(waiting).rejects.toMatchObject({ code: 'interrupted' });
  });
});

describe('a typed fingerprint', () => {
  const sha256 = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
  it.each([
    ['CCDDEEFF', true],
    ['cc:dd:ee:ff', true],
    [sha256, true],
    [`SHA256 Fingerprint=${(sha256.match(/../g) ?? []).join(':').toUpperCase()}`, true],
    ['sha256 ccddeeff', true],
    ['ddeeff', false],
    ['', false],
    ['yes', false],
    ['ccddeef0', false],
    [`0${sha256}`, false],
    ['00112233', false],
  ])('%s confirms: %s', (typed, expected) => {
    expect(confirms(typed, sha256)).toBe(expected);
  });
});
