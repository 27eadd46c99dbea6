import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/kernel/finding.ts';
import { applyWaivers } from '../../src/core/profile/policy/apply-waivers.ts';
import { audit } from '../../src/flows/audit.ts';
import { build } from '../../src/flows/build.ts';
import { EVIDENCE_NAME } from '../../src/flows/bundle.ts';
import { makeCertificate } from '../support/certificates.ts';
import { type FakeWorld, makeFakeWorld } from '../support/fake-world.ts';
import { tinyPack } from '../support/tiny-pack.ts';

const OUT = '/home/build/garage';
let world: FakeWorld;
beforeEach(() => {
  world = makeFakeWorld();
});

const run = async (changes: Parameters<FakeWorld['request']>[0] = {}) =>
  await build(await world.request(changes), world.bindings, world.options);
const builds = () => world.toolchain.calls.filter((call) => call.startsWith('build '));
const cached = async (kind: string) => (await world.files.folders(`/cache/${kind}`)).length;

async function edit(path: string, find: string, put: string): Promise<void> {
  const text = await world.files.readText(path);
  expect(text).toContain(find);
  await world.files.write(path, text.replace(find, put));
}

describe('a build', () => {
  it('asks the oracle, builds the control, then the profile, and writes the bundle', async () => {
    const result = await run();
    expect(result.kind, JSON.stringify(result.findings, null, 1)).toBe('built');
    expect(world.toolchain.calls).toEqual([
      'identify garage-door',
      'flags garage-door',
      'preprocess',
      'build stock-tiny-tiny-switch',
      'build garage-door',
    ]);
    expect(await world.files.list(OUT)).toContain(EVIDENCE_NAME);
    expect(await world.files.readText(`${OUT}.log`)).toBe('compiled by a fake\n');
    expect(world.progress.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['oracle', 'control', 'compile', 'audit']) as string[],
    );
    for (const { message } of world.progress) expect(message).not.toContain('\n');
  });

  it('works under a lock of its own, and takes the one of the control inside it', async () => {
    await run();
    expect(world.held).toEqual([
      expect.stringMatching(/^garage-door-[0-9a-f]{12}$/) as string,
      'stock-tiny-tiny-switch',
    ]);
    await run({ out: '/elsewhere' });
    expect(new Set(world.held).size).toBe(3);
  });

  it('takes an equal bundle from the cache, wherever it goes', async () => {
    await run();
    const before = builds().length;
    const result = await run({ out: '/elsewhere/garage' });
    expect(result.kind).toBe('reused');
    expect(builds()).toHaveLength(before);
    for (const file of await world.files.list(OUT)) {
      expect(await world.files.readBytes(`/elsewhere/garage/${file}`)).toEqual(
        await world.files.readBytes(`${OUT}/${file}`),
      );
    }
  });

  it('tells of a certificate that ends soon, which neither bundle nor cache repeats', async () => {
    const soon = makeCertificate({ name: 'broker.home.arpa', to: '20260120000000Z' });
    await world.files.write('/home/certs/broker.pem', soon.certificate);
    const warned = await run();
    expect(warned.kind).toBe('built');
    expect(warned.findings.map(({ check }) => check)).toContain('tls.expiring');
    const evidence = await world.files.readText(`${OUT}/${EVIDENCE_NAME}`);
    expect(evidence).not.toContain('tls.expiring');
    const renewed = makeCertificate({ name: 'broker.home.arpa' });
    await world.files.write('/home/certs/broker.pem', renewed.certificate);
    const again = await run();
    expect(again.kind).toBe('reused');
    expect(again.findings.map(({ check }) => check)).not.toContain('tls.expiring');
  });

  it('builds again when told to, but not the control', async () => {
    await run();
    expect((await run({ reuse: false })).kind).toBe('built');
    expect(builds()).toEqual([
      'build stock-tiny-tiny-switch',
      'build garage-door',
      'build garage-door',
    ]);
  });

  const CHANGES: readonly (readonly [
    string,
    () => Promise<unknown>,
    'with a new control' | 'with the old control',
  ])[] = [
    [
      'the wishes of the profile',
      () => edit('/home/garage.yaml', 'relay, mqtt', 'relay, mqtt, homeassistant'),
      'with the old control',
    ],
    [
      'a setting of the profile',
      () => edit('/home/garage.yaml', 'home-iot', 'home-iou'),
      'with the old control',
    ],
    [
      'the board of the profile',
      () => edit('/packs/tiny/boards.yaml', 'maxImageSize: 503808', 'maxImageSize: 500000'),
      'with a new control',
    ],
    [
      'a source',
      () => edit('/packs/tiny/src/src/main.c', '#ifdef', '// changed\n#ifdef'),
      'with a new control',
    ],
    [
      'a file beside the sources',
      () => world.files.write('/packs/tiny/src/data.bin', 'x'),
      'with a new control',
    ],
    [
      'the name of a source',
      async () => {
        await world.files.write(
          '/packs/tiny/src/src/other.c',
          await world.files.readText('/packs/tiny/src/src/main.c'),
        );
        await world.files.remove('/packs/tiny/src/src/main.c');
      },
      'with a new control',
    ],
    [
      'the toolchain',
      () => {
        world.fakes.identity = ['fake compiler 1.1'];
        return Promise.resolve();
      },
      'with a new control',
    ],
    [
      'a default credential of the pack',
      () => edit('/packs/tiny/firmware.yaml', 'tiny-default', 'tiny-standard'),
      'with the old control',
    ],
    [
      'what counts as a switch',
      () => edit('/packs/tiny/firmware.yaml', '_SUPPORT$', '_SUPPORTED$'),
      'with the old control',
    ],
    [
      'a template',
      () => edit('/templates/tiny/harden_config.h.hbs', '#pragma once', '// mine'),
      'with a new control',
    ],
  ];
  it.each(CHANGES)(
    'is not taken from the cache after a change of %s',
    async (_, change, control) => {
      await run();
      await change();
      expect((await run()).kind).toBe('built');
      expect(await cached('bundles')).toBe(2);
      expect(await cached('control')).toBe(control === 'with a new control' ? 2 : 1);
      expect((await run()).kind).toBe('reused');
    },
  );

  it('is not taken from the cache of another version of harden', async () => {
    await run();
    expect((await run({ program: '1.2.3 fedcba9876543210' })).kind).toBe('built');
  });

  it('is the same after a change of what does not matter', async () => {
    await run();
    await edit('/home/garage.yaml', 'name: garage-door', '# a comment\nname: garage-door');
    await edit('/packs/tiny/firmware.yaml', 'id: tiny', '# a comment\nid: tiny');
    expect((await run()).kind).toBe('reused');
  });
});

describe('a bundle in the cache', () => {
  const bundle = async () =>
    `/cache/bundles/${(await world.files.folders('/cache/bundles'))[0] ?? ''}`;

  it('is built again whichever of its files is damaged, missing or added', async () => {
    await run();
    const names = await world.files.list(await bundle());
    expect(names.length).toBeGreaterThan(6);
    for (const name of names) {
      await world.files.write(`${await bundle()}/${name}`, '{}');
      expect([name, 'damaged', (await run()).kind]).toEqual([name, 'damaged', 'built']);
      await world.files.remove(`${await bundle()}/${name}`);
      expect([name, 'missing', (await run()).kind]).toEqual([name, 'missing', 'built']);
    }
    await world.files.write(`${await bundle()}/include/extra.h`, 'x');
    expect((await run()).kind).toBe('built');
    expect((await run()).kind).toBe('reused');
    expect(await world.files.list(OUT)).toEqual(names);
  });

  it('is judged by the waivers of today', async () => {
    world.fakes.leftBehind = ['telnetPort'];
    const waived = { reason: 'a leftover', until: '2026-02-01' };
    const waive: NonNullable<Parameters<FakeWorld['request']>[0]>['waive'] = (findings) =>
      findings.map((finding) => ({ ...finding, waived }));
    expect((await run()).kind).toBe('rejected');
    expect((await run({ waive })).kind).toBe('built');
    expect((await run({ waive })).kind).toBe('reused');
    expect((await run()).kind).toBe('rejected');
  });

  it('is judged by the severity asked for today', async () => {
    const { findings } = await run();
    expect(findings.length).toBeGreaterThan(0);
    expect((await run({ failOn: 'note' })).kind).toBe('rejected');
  });
});

describe('a build that must not pass', () => {
  it('stops before the compiler when a header overrides a switch', async () => {
    world.fakes.overrides = { TELNET_SUPPORT: '1' };
    const result = await run();
    expect(result.kind).toBe('overridden');
    expect(result.findings[0]).toMatchObject({
      check: 'oracle.override',
      location: { file: 'src/config/dependencies.h', line: 11 },
    });
    expect(builds()).toEqual([]);
    expect(await world.files.exists('/home/build')).toBe(false);
  });

  it('keeps a firmware with leftovers apart, and the old bundle in its place', async () => {
    await run();
    const before = await world.files.readBytes(`${OUT}/firmware.bin`);
    world.fakes.leftBehind = ['telnetPort'];
    const result = await run({ reuse: false });
    expect(result.kind).toBe('rejected');
    expect(result.findings.map(({ check }) => check)).toContain('audit.feature-present');
    expect(await world.files.readBytes(`${OUT}/firmware.bin`)).toEqual(before);
    expect(await world.files.list(`${OUT}.rejected`)).toContain('report.md');
    world.fakes.leftBehind = [];
    await run();
    expect(await world.files.exists(`${OUT}.rejected`)).toBe(false);
  });

  it.each(['identify', 'flags', 'preprocess', 'build stock', 'build garage'])(
    'is interrupted during %s without a trace',
    async (moment) => {
      world.fakes.onCall = (call) => {
        if (call.startsWith(moment)) world.abort.abort();
      };
      await expect(run()).rejects.toMatchObject({ code: 'interrupted' });
      expect(await world.files.exists('/home/build')).toBe(false);
      expect(await world.files.exists('/cache/bundles')).toBe(false);
      world.fakes.onCall = () => undefined;
      const fresh = { signal: new AbortController().signal, onProgress: () => undefined };
      const result = await build(await world.request(), world.bindings, fresh);
      expect(result.kind, JSON.stringify(result.findings, null, 1)).toBe('built');
    },
  );

  it('tells which template names a field that does not exist', async () => {
    await edit('/templates/tiny/harden_config.h.hbs', '{{#each switches}}', '{{#each swiches}}');
    await expect(run()).rejects.toMatchObject({
      code: 'template.invalid',
      message: expect.stringContaining('/templates/tiny/harden_config.h.hbs:2') as string,
    });
  });

  it.each([
    ['/mine/other/harden_config.h.hbs', 'there is no template in /mine/tiny'],
    ['/mine/tiny/harden_config.hbs', '/mine/tiny/harden_config.hbs replaces no template of tiny'],
  ])('does not pass over %s, which replaces nothing', async (path, message) => {
    await world.files.write(path, '// mine');
    const templates = ['/mine', '/templates'];
    await expect(run({ templates })).rejects.toMatchObject({ code: 'usage.argument', message });
  });

  it('takes the first template folder that has one', async () => {
    await world.files.write('/mine/tiny/harden_config.h.hbs', '// {{profle}}');
    const templates = ['/mine', '/templates'];
    await expect(run({ templates })).rejects.toMatchObject({
      message: expect.stringContaining('/mine/tiny/') as string,
    });
  });
});

describe('the findings of a bundle', () => {
  const WAIVER =
    'waivers: [{ check: secret.literal, reason: moving in spring, until: 2026-06-30 }]';
  const withLiteral = () =>
    edit('/home/garage.yaml', 'password: vault', 'password: wpa-literal-42');
  const checksOf = (findings: readonly Finding[]) =>
    findings.map(({ check, waived }) => `${check}${waived ? ' waived' : ''}`);
  const packs = [tinyPack()];

  it('are those of the profile too, without its folder and lines', async () => {
    await withLiteral();
    const result = await run();
    const found = result.findings.find(({ check }) => check === 'secret.literal');
    expect(found?.location).toMatchObject({ file: 'garage.yaml' });
    expect(JSON.stringify(result)).not.toContain('/home');
    const again = await audit(
      { path: OUT, elf: undefined, firmware: undefined, packs, today: '2026-01-01' },
      world.files,
    );
    expect(checksOf(again.report.findings)).toContain('secret.literal');
  });

  it('are waived on the days the waiver holds, and not after', async () => {
    await withLiteral();
    await edit('/home/garage.yaml', 'waivers: []', WAIVER);
    const waive = (rows: readonly Finding[]) =>
      applyWaivers(
        rows,
        [{ check: 'secret.literal', reason: 'moving in spring', until: '2026-06-30' }],
        '2026-01-01',
      );
    expect(checksOf((await run({ waive })).findings)).toContain('secret.literal waived');
    const on = async (today: string) =>
      checksOf(
        (await audit({ path: OUT, elf: undefined, firmware: undefined, packs, today }, world.files))
          .report.findings,
      );
    expect(await on('2026-06-30')).toContain('secret.literal waived');
    expect(await on('2026-07-01')).toContain('secret.literal');
  });

  it('name a password of the profile that reached the image', async () => {
    await withLiteral();
    world.fakes.leftBehind = ['wpa-literal-42'];
    const result = await run();
    expect(result.kind).toBe('rejected');
    expect(checksOf(result.findings)).toContain('audit.leaked-secret');
    expect(JSON.stringify(result.findings)).not.toContain('wpa-literal-42');
  });
});

describe('a folder that is not a bundle', () => {
  it.each([OUT, `${OUT}.rejected`])('is never replaced: %s', async (folder) => {
    await world.files.write(`${folder}/thesis.txt`, 'years of work');
    await expect(run()).rejects.toMatchObject({ code: 'usage.argument' });
    expect(await world.files.readText(`${folder}/thesis.txt`)).toBe('years of work');
  });
});
