import { beforeEach, describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/core/bundle/evidence.ts';
import { HardenError } from '../../src/core/kernel/errors.ts';
import { build } from '../../src/flows/build.ts';
import { readEvidence } from '../../src/flows/bundle.ts';
import { digestSource } from '../../src/flows/source.ts';
import { type FakeWorld, makeFakeWorld } from '../support/fake-world.ts';

const OUT = '/home/build/garage';
const COMMIT = 'a'.repeat(40);
const SOURCE = `/cache/sources/${COMMIT}`;
const WEB = 'void web(void) {\n  serve_file(path);\n}\n';
const EDITS = `
edits:
  - id: web-login
    file: code/web.c
    anchor: serve_file(path);
    replacement: if (is_logged_in()) serve_file(path);
    reason: the page of files asks for no login
    upstream: https://example.org/tiny/issues/1
  - id: with-web
    file: code/web.c
    anchor: void web(void) {
    replacement: "void web(void) { // with web"
    reason: only for builds with the web server
    when: { features: { web: on } }
`;

let world: FakeWorld;

/** Turns the tiny pack into one whose source is fetched at a pin. */
beforeEach(async () => {
  world = makeFakeWorld();
  const { files } = world;
  const main = await files.readText('/packs/tiny/src/src/main.c');
  await files.write(`${SOURCE}/code/src/main.c`, main);
  await files.write(`${SOURCE}/code/web.c`, WEB);
  await files.write(`${SOURCE}/docs/index.md`, 'text');
  const { digest } = await digestSource(SOURCE, ['docs'], files);
  const pack = await files.readText('/packs/tiny/firmware.yaml');
  const pin = `{ id: v1, repository: 'https://github.com/example/tiny', commit: ${COMMIT}, digest: ${digest} }`;
  await files.write(
    '/packs/tiny/firmware.yaml',
    pack
      .replace(
        'source: { kind: folder, path: src }',
        `source: { kind: pinned, pins: [${pin}], leaveOut: [docs] }\nproject: code`,
      )
      .replace('scan: [src]', 'scan: [code]'),
  );
  await files.write('/packs/tiny/edits.yaml', EDITS);
});

const run = async (changes: Parameters<FakeWorld['request']>[0] = {}) =>
  await build(await world.request(changes), world.bindings, world.options);

async function evidenceOf(): Promise<Evidence> {
  return readEvidence(OUT, world.files);
}

/** Folder of the copied source of the profile's build. */
async function copied(): Promise<string> {
  const names = await world.files.folders('/cache/work');
  return `/cache/work/${names.find((name) => name.startsWith('garage-door-')) ?? ''}/source`;
}

describe('a pinned source', () => {
  it('is built in a copy with the edits of the plan, and left as it was', async () => {
    const result = await run();
    expect(result.kind, JSON.stringify(result.findings, null, 1)).toBe('built');
    const folder = await copied();
    expect(await world.files.readText(`${folder}/code/web.c`)).toBe(
      'void web(void) {\n  if (is_logged_in()) serve_file(path);\n}\n',
    );
    expect(await world.files.exists(`${folder}/code/include/harden_config.h`)).toBe(true);
    expect(await world.files.exists(`${folder}/docs`)).toBe(false);
    expect(await world.files.readText(`${SOURCE}/code/web.c`)).toBe(WEB);
  });

  it('says in evidence and report what was changed, and why', async () => {
    await run();
    const { plan, source } = await evidenceOf();
    expect(plan.edits).toEqual([
      {
        id: 'web-login',
        file: 'code/web.c',
        reason: 'the page of files asks for no login',
        upstream: 'https://example.org/tiny/issues/1',
      },
    ]);
    expect(source).toBe(plan.firmware.pin?.digest);
    const report = await world.files.readText(`${OUT}/report.md`);
    expect(report).toContain('code/web.c');
    expect(report).toContain('the page of files asks for no login');
  });

  it('says how the device can be updated later', async () => {
    await run();
    const { update } = await evidenceOf();
    expect(update.summary[0]).toBe(
      'later updates need a cable: no update over the air is compiled in',
    );
    expect(await world.files.readText(`${OUT}/report.md`)).toContain(update.summary[1]);
  });

  it('names no folder of this machine in what is published', async () => {
    await run();
    const { content } = world.files;
    const published = [...content].filter(([path]) => path.startsWith(`${OUT}/`));
    const texts = published.map(([, bytes]) => new TextDecoder().decode(bytes));
    expect(texts.filter((text) => text.includes('/cache/'))).toEqual([]);
  });

  it('is copied once, and again when an edit changes', async () => {
    await run();
    const copies = () =>
      world.files.written.filter((path) => path.endsWith('/code/web.c') && path.includes('garage'));
    expect(copies()).toHaveLength(1);
    await run({ reuse: false });
    expect(copies()).toHaveLength(1);
    await world.files.write('/packs/tiny/edits.yaml', EDITS.replace('if (', 'if (0 && '));
    expect((await run()).kind).toBe('built');
    expect(copies()).toHaveLength(2);
  });

  it('whose anchor moved stops the build before anything is asked', async () => {
    await world.files.write('/packs/tiny/edits.yaml', EDITS.replaceAll('serve_file', 'send_file'));
    const stopped = run();
    await expect(stopped).rejects.toBeInstanceOf(HardenError);
    await expect(stopped).rejects.toMatchObject({
      code: 'edit.anchor-moved',
      message:
        'code/web.c: edit web-login cannot be made: its anchor was found 0 times instead of once',
    });
    expect(world.toolchain.calls).toEqual([]);
  });

  it('that was changed in the cache is refused', async () => {
    await world.files.write(`${SOURCE}/code/web.c`, `${WEB}\n`);
    await expect(run()).rejects.toMatchObject({ code: 'source.digest' });
  });
});

describe('a checkout in place of a pinned source', () => {
  const copyTo = async (folder: string, more: Readonly<Record<string, string>> = {}) => {
    for (const path of await world.files.list(SOURCE)) {
      await world.files.write(
        `${folder}/${path}`,
        await world.files.readBytes(`${SOURCE}/${path}`),
      );
    }
    for (const [path, text] of Object.entries(more)) {
      await world.files.write(`${folder}/${path}`, text);
    }
  };

  it('with the same contents is as good, whatever git keeps beside them', async () => {
    await copyTo('/home/tiny', { '.git/HEAD': 'ref', 'docs/more.md': 'text' });
    expect((await run({ source: '/home/tiny' })).kind).toBe('built');
  });

  it('with other contents is an error with both digests, and builds nothing', async () => {
    await copyTo('/home/tiny', { 'code/src/new.c': '' });
    const result = await run({ source: '/home/tiny' });
    expect(result.kind).toBe('unpinned');
    expect(result.findings).toMatchObject([{ check: 'source.not-pinned', severity: 'error' }]);
    expect(result.findings[0]?.evidence).toHaveLength(2);
    expect(world.toolchain.calls.filter((call) => call.startsWith('build'))).toEqual([]);
  });

  it('with other contents can be waived, and the bundle says so', async () => {
    await copyTo('/home/tiny', { 'code/src/new.c': '' });
    const waived = { reason: 'trying the next version', until: '2026-12-31' };
    const result = await run({
      source: '/home/tiny',
      waive: (findings) =>
        findings.map((row) => (row.check === 'source.not-pinned' ? { ...row, waived } : row)),
    });
    expect(result.kind).toBe('built');
    const { findings, source, plan } = await evidenceOf();
    expect(findings.filter(({ check }) => check === 'source.not-pinned')).toMatchObject([
      { waived },
    ]);
    expect(source).not.toBe(plan.firmware.pin?.digest);
  });
});

it('a firmware that brings its source takes no checkout', async () => {
  const plain = makeFakeWorld();
  const stopped = build(
    await plain.request({ source: '/home/tiny' }),
    plain.bindings,
    plain.options,
  );
  await expect(stopped).rejects.toMatchObject({ code: 'usage.argument' });
});
