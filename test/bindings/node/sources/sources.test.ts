import { readdir, readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { makeFiles } from '../../../../src/bindings/node/files.ts';
import { thisHost } from '../../../../src/bindings/node/host.ts';
import { makeSources } from '../../../../src/bindings/node/sources/sources.ts';
import { HardenError } from '../../../../src/core/kernel/errors.ts';
import type { FlowOptions, Progress } from '../../../../src/flows/bindings/progress.ts';
import { digestSource } from '../../../../src/flows/source.ts';
import { type BuiltMember, buildTar } from '../../../support/tar-builder.ts';
import { temporaryFolders } from '../temporary-folder.ts';

const makeFolder = temporaryFolders();
const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const TOP = `traps-${COMMIT}`;
const MEMBERS: readonly BuiltMember[] = [
  { name: 'pax_global_header', type: 'g', content: '52 comment=x\n' },
  { name: `${TOP}/`, type: '5' },
  { name: `${TOP}/src/main.c`, content: 'int main;\n' },
  { name: `${TOP}/docs/index.md`, content: 'text' },
];

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server on the loopback interface; @returns its base address and what was asked of it */
async function serve(answer: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return { base: `http://127.0.0.1:${port}`, asked };
}

const archive = (members = MEMBERS): RequestListener => {
  const bytes = gzipSync(buildTar(members));
  return (_, response) => response.end(bytes);
};

/** Digest of the tree in {@link MEMBERS} without docs, by way of the flow's own function. */
async function goodDigest(): Promise<string> {
  const folder = await makeFolder();
  await makeFiles().write(`${folder}/src/main.c`, 'int main;\n');
  return (await digestSource(folder, [], makeFiles())).digest;
}

async function obtain(base: string, changes: { repository?: string; digest?: string } = {}) {
  const cache = await makeFolder();
  const host = thisHost();
  const environment = { ...host.environment, HARDEN_CACHE: cache, HARDEN_SOURCE_BASE: base };
  const sources = makeSources({ ...host, environment });
  const pin = {
    id: 'v1',
    repository: changes.repository ?? 'https://github.com/example/traps',
    commit: COMMIT,
    digest: changes.digest ?? (await goodDigest()),
  };
  const seen: Progress[] = [];
  const abort = new AbortController();
  const options: FlowOptions = {
    signal: abort.signal,
    onProgress: (step) => void seen.push(step),
  };
  const run = () => sources.obtain({ pin, leaveOut: ['docs'] }, options);
  return { cache, run, seen, abort };
}

const failure = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (!(error instanceof HardenError)) throw new Error(`no failure: ${String(error)}`);
  return error;
};

/** What is left in the cache below `sources`. */
const leftIn = (cache: string) => readdir(path.join(cache, 'sources')).catch(() => []);

describe('a pinned source', () => {
  test('is fetched once by its commit, unpacked without its top folder, and checked', async () => {
    const { base, asked } = await serve(archive());
    const { cache, run, seen } = await obtain(base);
    const folder = await run();
    expect(folder).toBe(path.join(cache, 'sources', COMMIT));
    expect(await readFile(path.join(folder, 'src', 'main.c'), 'utf8')).toBe('int main;\n');
    expect(await run()).toBe(folder);
    expect(asked).toEqual([`/example/traps/archive/${COMMIT}.tar.gz`]);
    expect(
      seen.some(({ message }) => /^fetching example\/traps 0123456789ab: [\d.]+ MB$/.test(message)),
    ).toBe(true);
    expect(await leftIn(cache)).toEqual([COMMIT]);
  });

  test('is fetched once by two at the same time', async () => {
    const { base, asked } = await serve(archive());
    const { run } = await obtain(base);
    await Promise.all([run(), run()]);
    expect(asked).toHaveLength(1);
  });

  test('may be named with .git, and comes through redirections', async () => {
    const { base } = await serve((request, response) => {
      if (request.url?.startsWith('/elsewhere') === true) archive()(request, response);
      else response.writeHead(302, { location: '/elsewhere' }).end();
    });
    const { run } = await obtain(base, { repository: 'https://github.com/example/traps.git' });
    await expect(run()).resolves.toContain(COMMIT);
  });
});

describe('a source that is not what the pin says', () => {
  test('is refused with both digests and leaves nothing', async () => {
    const { base } = await serve(archive());
    const { cache, run } = await obtain(base, { digest: 'a'.repeat(64) });
    const error = await failure(run());
    expect(error.code).toBe('source.digest');
    expect(error.message).toContain(await goodDigest());
    expect(error.message).toContain('a'.repeat(64));
    expect(await leftIn(cache)).toEqual([]);
  });

  test('is refused when one byte more is in it', async () => {
    const more = [...MEMBERS, { name: `${TOP}/src/more.c`, content: '' }];
    const { base } = await serve(archive(more));
    expect((await failure((await obtain(base)).run())).code).toBe('source.digest');
  });

  test.each<[string, BuiltMember]>([
    ['..', { name: `${TOP}/../../../escaped`, content: 'x' }],
    ['a link', { name: `${TOP}/link`, type: '2', link: '../../../escaped' }],
  ])('is refused when it would write elsewhere by %s', async (_, member) => {
    const { base } = await serve(archive([...MEMBERS, member]));
    const { cache, run } = await obtain(base);
    expect((await failure(run())).code).toBe('source.unsafe');
    expect(await leftIn(cache)).toEqual([]);
  });

  test('is refused when it is no archive', async () => {
    const { base } = await serve((_, response) => response.end('<html>sign in</html>'));
    expect((await failure((await obtain(base)).run())).code).toBe('source.digest');
  });
});

describe('a source that cannot be fetched', () => {
  test.each([
    [404, 'the server does not have it'],
    [503, 'the server answered 503'],
  ])('because the server answers %i says so', async (status, text) => {
    const { base } = await serve((_, response) => response.writeHead(status).end());
    const error = await failure((await obtain(base)).run());
    expect(error.code).toBe('source.unreachable');
    expect(error.message).toContain(text);
    expect(error.hint).toContain('--source <dir>');
  });

  test('because nobody listens says so, with the reason of the system', async () => {
    const { base } = await serve(archive());
    for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
    const error = await failure((await obtain(base)).run());
    expect(error.code).toBe('source.unreachable');
    expect(error.message).toMatch(/^cannot fetch example\/traps 0123456789ab: .*ECONNREFUSED/);
  });

  test('because the line breaks leaves nothing', async () => {
    const { base } = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000000' }).write('x');
      setTimeout(() => response.destroy(), 20);
    });
    const { cache, run } = await obtain(base);
    expect((await failure(run())).code).toBe('source.unreachable');
    expect(await leftIn(cache)).toEqual([]);
  });

  test('because it is not on GitHub says what to do', async () => {
    const { run } = await obtain('http://127.0.0.1:1', { repository: 'https://example.org/traps' });
    const error = await failure(run());
    expect(error.code).toBe('source.unreachable');
    expect(error.hint).toBe('name a checkout with --source <dir>');
  });

  test('because the user interrupts it stops at once', async () => {
    const { base } = await serve((_, response) => void response.writeHead(200).write('x'));
    const { cache, run, seen, abort } = await obtain(base);
    const running = failure(run());
    while (seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    abort.abort();
    expect((await running).code).toBe('interrupted');
    expect(await leftIn(cache)).toEqual([]);
  });
});
