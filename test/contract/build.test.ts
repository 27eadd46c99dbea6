import { homedir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFiles } from '../../src/bindings/node/files.ts';
import { parseImage } from '../../src/core/image/parse-image.ts';
import { findBytes, utf8 } from '../../src/core/kernel/bytes.ts';
import { segmentChecksum } from '../../src/core/kernel/checksums.ts';
import { readPack } from '../../src/flows/load-pack.ts';
import { type BuildWorld, filesBelow, makeBuildWorld, plantPack } from '../support/build-world.ts';
import { REPOSITORY } from '../support/built-program.ts';
import { type HardenRun, readDocument } from '../support/harden.ts';
import { lx106Tool } from '../support/lx106-compiler.ts';

const BUNDLE = 'build/switch';
let world: BuildWorld;
let first: HardenRun;
beforeAll(async () => {
  world = await makeBuildWorld();
  first = await world.run('build', 'switch.yaml', '--json');
}, 600_000);
afterAll(() => world.remove());

interface AuditedFeature {
  readonly id: string;
  readonly proof: string;
}

/** What `harden audit` says about each feature of a file. */
async function audited(...words: string[]): Promise<ReadonlyMap<string, string>> {
  const { result } = readDocument(await world.run('audit', ...words, '--json'));
  if (typeof result !== 'object' || result === null || !('features' in result)) return new Map();
  const rows: unknown = result.features;
  if (!Array.isArray(rows)) return new Map();
  return new Map(rows.filter(isRow).map(({ id, proof }) => [id, proof]));
}

function isRow(row: unknown): row is AuditedFeature {
  return typeof row === 'object' && row !== null && 'id' in row && 'proof' in row;
}

const withProof = (features: ReadonlyMap<string, string>, wanted: string) =>
  [...features].filter(([, proof]) => proof === wanted).map(([id]) => id);

/** Folder of the firmware as it comes, among the controls: the only one that has telnet. */
async function stockControl(): Promise<string> {
  for (const file of await filesBelow(world.cache)) {
    if (!/^control\/.*\/firmware\.bin$/.test(file)) continue;
    const found = findBytes(await world.read(path.join('cache', file)), utf8('telnetPort'));
    if (found.length > 0) return path.join('cache', path.dirname(file));
  }
  throw new Error('no control is kept');
}

/** Functions and data of a program, by the name the source gives them. */
async function symbolsOf(elf: string): Promise<ReadonlySet<string>> {
  const lines = await lx106Tool('nm', [path.join(world.cwd, elf)]);
  return new Set(lines.split('\n').map((line) => line.split(' ').at(-1) ?? ''));
}

describe('harden build', () => {
  it('writes a bundle of just these files', async () => {
    expect(first.status, first.err).toBe(0);
    expect(readDocument(first).result).toMatchObject({ built: true, reused: false, out: BUNDLE });
    expect(await filesBelow(path.join(world.cwd, BUNDLE))).toEqual([
      'evidence.json',
      'firmware.bin',
      'firmware.elf',
      'manifest.json',
      'project/env.ini',
      'project/include/harden_config.h',
      'project/platformio.ini',
      'report.html',
      'report.md',
      'sbom.cdx.json',
    ]);
    expect(await filesBelow(path.join(world.cwd, 'build', 'switch.rejected'))).toEqual([]);
  });

  it('names no path of this machine in any file of the bundle', async () => {
    const paths = [world.cwd, world.cache, homedir(), REPOSITORY, '/tmp/', '/home/'];
    for (const file of await filesBelow(path.join(world.cwd, BUNDLE))) {
      const text = Buffer.from(await world.read(path.join(BUNDLE, file))).toString('latin1');
      for (const name of paths) expect(text.includes(name), `${name} in ${file}`).toBe(false);
    }
  });

  it('takes the same bundle from the cache at once, and another folder gets the same bytes', async () => {
    const again = await world.run('build', 'switch.yaml', '--out', 'elsewhere', '--json');
    expect(readDocument(again).result).toMatchObject({ reused: true });
    for (const file of await filesBelow(path.join(world.cwd, BUNDLE))) {
      expect(await world.read(path.join('elsewhere', file)), file).toEqual(
        await world.read(path.join(BUNDLE, file)),
      );
    }
  });

  it('builds again when the bundle in the cache was damaged', async () => {
    const [bundle = ''] = (await filesBelow(world.cache)).filter((file) =>
      /^bundles\/.*\/firmware\.bin$/.test(file),
    );
    const good = await world.read(`${BUNDLE}/firmware.bin`);
    for (const file of [bundle, path.join(path.dirname(bundle), 'evidence.json')]) {
      await world.write(path.join('cache', file), 'damaged');
      const run = await world.run('build', 'switch.yaml', '--json');
      expect(run.status, run.err).toBe(0);
      expect(readDocument(run).result).toMatchObject({ reused: false });
      expect(await world.read(`${BUNDLE}/firmware.bin`)).toEqual(good);
    }
  });

  it('counts a note as failure when told so, also for a bundle from the cache', async () => {
    // A pack in another folder than harden's own: bundle.left-out is a note.
    const words = ['build', 'switch.yaml', '--out', 'noted', ...(await plantPack(world, []))];
    const run = await world.run(...words);
    expect(run.out).toContain('note[bundle.left-out]');
    expect(run.status).toBe(0);
    expect((await world.run(...words, '--fail-on', 'note')).status).toBe(1);
    expect((await world.run(...words)).status).toBe(0);
    expect(await filesBelow(path.join(world.cwd, 'noted.rejected'))).toEqual([]);
  });
});

describe('the stock and the hardened firmware', () => {
  it('differ by exactly the features that were stripped or added', async () => {
    const stock = await stockControl();
    const before = await audited(
      `${stock}/firmware.bin`,
      ...['--elf', `${stock}/firmware.elf`, '--firmware', 'reference'],
    );
    const after = await audited(BUNDLE);
    expect(withProof(after, 'present').sort()).toEqual(['mqtt', 'mqtt-tls', 'ntp', 'relay']);
    const never = ['terminal-mqtt', 'ssdp', 'mqtt-tls', 'meter']; // off in the stock firmware, too
    expect(withProof(before, 'absent').sort()).toEqual(never.sort());
    expect(withProof(before, 'present')).toHaveLength(26);
    expect([...before.keys()].sort()).toEqual([...after.keys()].sort());

    const [all, kept] = await Promise.all([
      symbolsOf(`${stock}/firmware.elf`),
      symbolsOf(`${BUNDLE}/firmware.elf`),
    ]);
    for (const id of before.keys()) {
      const entry = `${id.replaceAll('-', '_')}_feature`; // FEATURE() in firmware/reference/src/module.h
      expect([id, kept.has(entry)]).toEqual([id, after.get(id) === 'present']);
      expect([id, all.has(entry)]).toEqual([id, before.get(id) === 'present']);
    }
  });

  it('show that every stripped feature has a detector that fires', async () => {
    const evidence: unknown = JSON.parse(
      new TextDecoder().decode(await world.read(`${BUNDLE}/evidence.json`)),
    );
    expect(evidence).toMatchObject({
      control: { listeners: expect.arrayContaining(['tcp/23', 'tcp/80', 'udp/8266']) as string[] },
    });
    expect(JSON.stringify(evidence)).not.toContain('"fired":false');
  });
});

describe('harden audit of the bundle', () => {
  it('finds nothing wrong', async () => {
    expect((await world.run('audit', BUNDLE)).status).toBe(0);
    expect((await world.run('audit', `${BUNDLE}/`)).status).toBe(0);
  });

  it('notices one changed byte of any file, and a file that was added', async () => {
    await world.run('build', 'switch.yaml', '--out', 'tampered');
    const names = (await filesBelow(path.join(world.cwd, 'tampered'))).filter(
      (file) => file !== 'evidence.json',
    );
    for (const file of names) {
      const bytes = await world.read(`tampered/${file}`);
      // In the middle of the image: the text of a field, whose place no parser minds.
      const at = file.endsWith('.bin') ? 0x120 : bytes.length - 1;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await world.write(`tampered/${file}`, bytes);
    }
    await world.write('tampered/project/install.sh', 'rm -r /');
    const run = await world.run('audit', 'tampered');
    expect(run.status).toBe(1);
    const told = [...run.out.matchAll(/^error\[bundle\.tampered\] (\S+) /gm)].map(
      ([, name]) => name,
    );
    expect(told.sort()).toEqual([...names, 'project/install.sh'].sort());
  });

  it('misses a file that was taken away', async () => {
    await world.run('build', 'switch.yaml', '--out', 'robbed');
    await world.delete('robbed/firmware.elf');
    const run = await world.run('audit', 'robbed', '--json');
    expect(readDocument(run).error).toMatchObject({
      code: 'bundle.invalid',
      message: 'robbed holds no firmware.elf: the bundle is not complete',
    });
  });

  it('does not call a firmware safe whose markers were taken out', async () => {
    const stock = await stockControl();
    const image = await world.read(`${stock}/firmware.bin`);
    const loaded = await readPack(path.join(REPOSITORY, 'firmware', 'reference'), makeFiles());
    if ('findings' in loaded) throw new Error('the reference pack is broken');
    for (const { markers } of loaded.pack.features) {
      for (const text of markers.strings) {
        for (const at of findBytes(image, utf8(text))) image.fill(0x23, at, at + text.length);
      }
    }
    const { segments = [] } = parseImage(image).parts[0] ?? {};
    image[image.length - 1] = segmentChecksum(segments.map(({ data }) => data));
    await world.write('stripped.bin', image);
    const run = await world.run('audit', 'stripped.bin');
    expect(run.status).toBe(1);
    expect(run.out).toMatch(/^ {2}firmware +harden reference firmware$/m);
    expect(run.out).toMatch(/^error\[audit\.default-credential\] .*"harden-default" is in/m);
    expect(run.out).not.toContain('audit.image-checksum');
    expect(run.out).not.toMatch(/^ {2}present /m);
    expect(run.out).toMatch(/^ {2}- Without a control build nobody has seen that the markers/m);
    expect(run.out).toMatch(/^ {2}- Symbols are gone from this file/m);
    // Its program still tells: symbols cannot be overwritten so easily.
    const elf = ['--elf', `${stock}/firmware.elf`];
    expect(withProof(await audited('stripped.bin', ...elf), 'present')).toContain('telnet');
  });

  it('reads the bare image and the bare ELF as well', async () => {
    for (const file of ['firmware.bin', 'firmware.elf']) {
      const run = await world.run('audit', `${BUNDLE}/${file}`, '--json');
      expect(run.status).toBeLessThan(2);
      expect(JSON.stringify(readDocument(run).result)).toContain('harden reference firmware');
    }
  });
});
