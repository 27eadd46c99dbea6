import { X509Certificate } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createServer, type Server } from 'node:tls';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { makeCertificate } from '../support/certificates.ts';
import { harden, readDocument } from '../support/harden.ts';

const makeFolder = temporaryFolders();
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Starts a broker, as far as its handshake goes. */
async function startBroker(wish: Parameters<typeof makeCertificate>[0] = {}, chain = '') {
  const made = makeCertificate({ addresses: ['127.0.0.1'], ...wish });
  const server = createServer({ cert: made.certificate + chain, key: made.key });
  servers.push(server.on('tlsClientError', () => undefined));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const node = new X509Certificate(made.certificate);
  return { address: `127.0.0.1:${port}`, node };
}

it('writes the certificate of a broker whose fingerprint was given', async () => {
  const cwd = await makeFolder();
  const { address, node } = await startBroker();
  const run = await harden(['tls', 'pin', address, '--expect', node.fingerprint256], { cwd });
  expect(run.status, run.err).toBe(0);
  expect(run.out).toContain(node.fingerprint);
  const written = new X509Certificate(await readFile(path.join(cwd, 'broker.pem')));
  expect(written.fingerprint256).toBe(node.fingerprint256);
});

it('writes nothing for another fingerprint, and nothing when nobody can be asked', async () => {
  const cwd = await makeFolder();
  const { address } = await startBroker();
  const wrong = await harden(['tls', 'pin', address, '--expect', '00'.repeat(32)], { cwd });
  expect([wrong.status, wrong.err.includes('[tls.not-confirmed]')]).toEqual([6, true]);
  expect(await readdir(cwd)).toEqual([]);
});

it('writes the authority of a house that the broker sends, once that was compared itself', async () => {
  const cwd = await makeFolder();
  const ca = makeCertificate({ name: 'House CA', hosts: [], isCa: true });
  const { address, node } = await startBroker({ issuer: ca }, ca.certificate);
  const authority = new X509Certificate(ca.certificate);
  const words = ['tls', 'pin', address, '--ca', '--output', 'ca.pem', '--expect'];
  const wrong = await harden([...words, node.fingerprint256], { cwd });
  expect([wrong.status, wrong.err]).toEqual([6, expect.stringContaining('House CA')]);
  expect(await readdir(cwd)).toEqual([]);
  const run = await harden([...words, authority.fingerprint256], { cwd });
  expect(run.status, run.out + run.err).toBe(0);
  const written = new X509Certificate(await readFile(path.join(cwd, 'ca.pem')));
  expect(written.fingerprint256).toBe(authority.fingerprint256);
  expect(node.verify(written.publicKey)).toBe(true);
});

it('has no authority to write for a certificate that comes alone', async () => {
  const cwd = await makeFolder();
  const { address, node } = await startBroker();
  const run = await harden(['tls', 'pin', address, '--ca', '--expect', node.fingerprint256], {
    cwd,
  });
  expect([run.status, run.err.includes('[tls.no-certificate]')]).toEqual([2, true]);
  expect(await readdir(cwd)).toEqual([]);
});

it('says what is wrong with what it writes', async () => {
  const cwd = await makeFolder();
  const { address, node } = await startBroker({ from: '20200101000000Z', to: '20210101000000Z' });
  const words = ['tls', 'pin', address, '--json', '--expect', node.fingerprint256];
  const run = await harden(words, { cwd });
  expect(run.status).toBe(1);
  expect(readDocument(run).findings).toMatchObject([
    { check: 'tls.expired' },
    { check: 'tls.self-signed' },
  ]);
});

it.each(['nohost:', 'host:0', 'host:99999', 'mqtts://host', 'user@host'])(
  'refuses the server "%s"',
  async (server) => {
    const run = await harden(['tls', 'pin', server, '--expect', '00'], { cwd: await makeFolder() });
    expect(run.status).toBe(2);
  },
);
