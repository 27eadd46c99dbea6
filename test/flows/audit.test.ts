import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../src/core/kernel/bytes.ts';
import { digestHex } from '../../src/core/kernel/checksums.ts';
import { audit } from '../../src/flows/audit.ts';
import { build } from '../../src/flows/build.ts';
import { buildElf } from '../support/elf-builder.ts';
import { makeFakeFiles } from '../support/fake-files.ts';
import { type FakeWorld, makeFakeWorld } from '../support/fake-world.ts';
import { buildArduinoImage, noise } from '../support/image-builder.ts';
import { tinyPack } from '../support/tiny-pack.ts';

describe('an audit of a bundle', () => {
  let world: FakeWorld;
  let out = '';
  beforeAll(async () => {
    world = makeFakeWorld();
    const request = await world.request();
    await build(request, world.bindings, world.options);
    out = request.out;
  });
  const run = (packs = [tinyPack()]) =>
    audit(
      { path: out, elf: undefined, firmware: undefined, packs, today: '2026-01-01' },
      world.files,
    );

  it('goes through with its pack', async () => {
    expect((await run()).report.findings.filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
  });

  it('is refused without its pack, because nothing would be looked for', async () => {
    const other = { ...tinyPack(), id: 'other' };
    await expect(run([other])).rejects.toMatchObject({
      code: 'pack.not-found',
      message: expect.stringContaining('"tiny"') as string,
      hint: expect.stringContaining('--packs') as string,
    });
  });

  it.each(['firmware.bin', 'firmware.elf'])('is refused as bad input without %s', async (name) => {
    const path = `${out}/${name}`;
    const bytes = await world.files.readBytes(path);
    await world.files.remove(path);
    await expect(run()).rejects.toMatchObject({
      code: 'bundle.invalid',
      exit: 4,
      message: expect.stringContaining(name) as string,
    });
    await world.files.write(path, bytes);
  });

  it.each([
    ['another file', { path: 'extra.bin', offset: 0 }, 'extra.bin at offset 0x0'],
    ['another place', { path: 'firmware.bin', offset: 4096 }, 'firmware.bin at offset 0x1000'],
  ])(
    'tells of %s in the manifest, even where the evidence vouches for it',
    async (_, part, told) => {
      const manifest = `${out}/manifest.json`;
      const evidence = `${out}/evidence.json`;
      const before = [await world.files.readText(manifest), await world.files.readText(evidence)];
      const [text = '', vouching = ''] = before;
      const changed = text.replace('"parts": [', `"parts": [${JSON.stringify(part)},`);
      const digests = [text, changed].map((content) => digestHex(utf8(content)));
      await world.files.write(manifest, changed);
      await world.files.write(evidence, vouching.replace(digests[0] ?? '', digests[1] ?? ''));
      const found = (await run()).report.findings.filter(
        ({ check }) => check === 'bundle.tampered',
      );
      expect(found.map(({ message }) => message)).toEqual([
        `manifest.json has a flasher write ${told}, which was not audited`,
      ]);
      await world.files.write(manifest, text);
      await world.files.write(evidence, vouching);
    },
  );
});

/** A section that goes to the device, or stays in the file. */
const text = (loaded: boolean) => ({ name: '.text', address: 0x40100000, data: noise(64), loaded });

describe('an ELF file beside the file to audit', () => {
  const elf = buildElf({ sections: [text(true)] });
  const image = buildArduinoImage();
  const run = async (path: string, beside: string) => {
    const files = makeFakeFiles();
    const all = { 'a.bin': image, 'b.bin': image, 'a.elf': elf, 'b.elf': elf };
    for (const [name, bytes] of Object.entries(all)) await files.write(name, bytes);
    const request = { path, elf: beside, firmware: undefined, packs: [tinyPack()] };
    return audit({ ...request, today: '2026-01-01' }, files);
  };

  it.each([
    ['an image', 'a.bin', 'b.bin', '--elf names b.bin, which is an image'],
    ['beside another ELF file', 'a.elf', 'b.elf', 'the file to audit is an ELF file itself'],
  ])('is not passed over when it is %s', async (_, path, beside, message) => {
    await expect(run(path, beside)).rejects.toMatchObject({ code: 'usage.argument', message });
  });
});

it.each([
  ['without sections', buildElf()],
  ['whose sections all stay in the file', buildElf({ sections: [text(false)] })],
])('an ELF file %s is not clean, but refused', async (_, bytes) => {
  const files = makeFakeFiles();
  await files.write('a.elf', bytes);
  const request = { path: 'a.elf', elf: undefined, firmware: undefined, packs: [tinyPack()] };
  await expect(audit({ ...request, today: '2026-01-01' }, files)).rejects.toMatchObject({
    code: 'elf.invalid',
    message: 'a.elf: none of its sections goes to the device',
  });
});
