import { homedir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildWorld, filesBelow, makeBuildWorld } from '../support/build-world.ts';
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

  it('counts a warning as failure when told so, also for a bundle from the cache', async () => {
    const run = await world.run('build', 'switch.yaml', '--fail-on', 'note', '--json');
    expect(run.status).toBe(1); // audit.no-proof is a note
    expect((await world.run('build', 'switch.yaml')).status).toBe(0);
    expect(await filesBelow(path.join(world.cwd, 'build', 'switch.rejected'))).toEqual([]);
  });
});

describe('the stock and the hardened firmware', () => {
  it('differ by exactly the features that were stripped or added', async () => {
    const [stockElf = ''] = (await filesBelow(world.cache)).filter((file) =>
      /^control\/.*\/firmware\.elf$/.test(file),
    );
    const stock = path.join('cache', path.dirname(stockElf));
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

  it.each(['firmware.bin', 'firmware.elf'])('notices one changed byte of %s', async (file) => {
    await world.run('build', 'switch.yaml', '--out', 'tampered');
    const bytes = await world.read(`tampered/${file}`);
    // In the middle of the image: the text of a field, whose place no parser minds.
    const at = file.endsWith('.bin') ? 0x120 : bytes.length - 1;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await world.write(`tampered/${file}`, bytes);
    const run = await world.run('audit', 'tampered', '--json');
    expect(run.status).toBe(1);
    const finding = readDocument(run).findings?.find(({ check }) => check === 'bundle.tampered');
    expect(finding?.message).toContain(file);
    expect((await world.run('audit', 'tampered')).out).toContain('error[bundle.tampered]');
  });

  it('misses a file that was taken away', async () => {
    await world.run('build', 'switch.yaml', '--out', 'robbed');
    await world.delete('robbed/firmware.elf');
    const run = await world.run('audit', 'robbed', '--json');
    expect(readDocument(run).error).toMatchObject({
      code: 'usage.not-found',
      message: 'there is no robbed/firmware.elf',
    });
  });

  it('reads the bare image and the bare ELF as well', async () => {
    for (const file of ['firmware.bin', 'firmware.elf']) {
      const run = await world.run('audit', `${BUNDLE}/${file}`, '--json');
      expect(run.status).toBeLessThan(2);
      expect(JSON.stringify(readDocument(run).result)).toContain('harden reference firmware');
    }
  });
});
