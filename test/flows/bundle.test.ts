import { beforeEach, describe, expect, it } from 'vitest';
import { audit } from '../../src/flows/audit.ts';
import { build } from '../../src/flows/build.ts';
import { EVIDENCE_NAME } from '../../src/flows/bundle.ts';
import { previewFiles } from '../../src/flows/prepare-build.ts';
import { type FakeWorld, makeFakeWorld } from '../support/fake-world.ts';
import { tinyPack } from '../support/tiny-pack.ts';

const OUT = '/home/build/garage';
let world: FakeWorld;
beforeEach(() => {
  world = makeFakeWorld();
});

const run = async (changes: Parameters<FakeWorld['request']>[0] = {}) =>
  await build(await world.request(changes), world.bindings, world.options);

async function edit(path: string, find: string, put: string): Promise<void> {
  const text = await world.files.readText(path);
  expect(text).toContain(find);
  await world.files.write(path, text.replace(find, put));
}

describe('a control in the cache', () => {
  const control = async () =>
    `/cache/control/${(await world.files.folders('/cache/control'))[0] ?? ''}`;
  const CONTROL_BUILD = 'build stock-tiny-tiny-switch';
  const controlBuilds = () => world.toolchain.calls.filter((call) => call === CONTROL_BUILD).length;

  it('is built again when one of its files is damaged or missing', async () => {
    const first = await run();
    const names = await world.files.list(await control());
    expect(names).toContain('firmware.elf');
    let wanted = 1;
    for (const name of names) {
      const folder = await control();
      const bytes = await world.files.readBytes(`${folder}/${name}`);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      for (const damage of [
        () => world.files.write(`${folder}/${name}`, bytes),
        () => world.files.remove(`${folder}/${name}`),
      ]) {
        await damage();
        const again = await run({ reuse: false });
        wanted += 1;
        expect([name, controlBuilds()]).toEqual([name, wanted]);
        expect(again).toEqual(first);
      }
    }
    await run({ reuse: false });
    expect(controlBuilds()).toBe(wanted);
  });
});

describe('an audit of a bundle', () => {
  const tampered = async () => {
    const today = '2026-01-01';
    const request = { path: OUT, elf: undefined, firmware: undefined, packs: [tinyPack()], today };
    const { report } = await audit(request, world.files);
    return report.findings.flatMap(({ check, location, message }) =>
      check === 'bundle.tampered' ? [`${location?.file ?? ''}: ${message}`] : [],
    );
  };

  it('names every file that was changed, taken away or added since', async () => {
    await run();
    expect(await tampered()).toEqual([]);
    const names = await world.files.list(OUT);
    // The evidence itself has no digest, and without the firmware there is nothing to audit.
    const unread = [EVIDENCE_NAME, 'firmware.bin', 'firmware.elf'];
    for (const name of names.filter((file) => !unread.includes(file))) {
      const bytes = await world.files.readBytes(`${OUT}/${name}`);
      await world.files.write(`${OUT}/${name}`, `${name} `);
      expect(await tampered()).toEqual([
        `${name}: ${name} is not the file this bundle was made with`,
      ]);
      await world.files.remove(`${OUT}/${name}`);
      expect(await tampered()).toEqual([`${name}: ${name} is missing from this bundle`]);
      await world.files.write(`${OUT}/${name}`, bytes);
    }
    await world.files.write(`${OUT}/project/run-me.sh`, 'x');
    expect(await tampered()).toEqual([
      'project/run-me.sh: project/run-me.sh was not in this bundle when it was made',
    ]);
  });

  it('reads no file outside the bundle, whatever its evidence names', async () => {
    await run();
    await edit(`${OUT}/${EVIDENCE_NAME}`, '"file": "report.md"', '"file": "../../garage.yaml"');
    expect(await tampered()).toEqual([
      '../../garage.yaml: ../../garage.yaml is missing from this bundle',
      'report.md: report.md was not in this bundle when it was made',
    ]);
  });
});

describe('the project of a bundle', () => {
  beforeEach(async () => {
    await edit(
      '/packs/tiny/firmware.yaml',
      'settings:',
      '  - { template: env.ini.hbs, to: env.ini }\nsettings:',
    );
    await world.files.write('/templates/tiny/env.ini.hbs', '; {{pack}} {{source}}');
  });

  it('names a pack of harden itself by its place in the checkout', async () => {
    const { planned } = await world.request();
    const pack = { ...planned.pack, folder: '/harden/firmware/tiny' };
    const shown = await previewFiles(
      { ...(await world.request()), planned: { ...planned, pack } },
      world.files,
    );
    expect(shown.get('env.ini')).toBe('; firmware/tiny firmware/tiny/src');
  });

  it('leaves out what would name the folder of another pack, and says so', async () => {
    const { findings, kind } = await run();
    expect(kind).toBe('built');
    expect(await world.files.list(OUT)).not.toContain('project/env.ini');
    expect(await world.files.list(OUT)).toContain('project/include/harden_config.h');
    const finding = findings.find(({ check }) => check === 'bundle.left-out');
    expect(finding?.message).toContain('env.ini');
    expect(await world.files.readText(`${OUT}/report.md`)).toContain('without env.ini');
  });

  it('is another one after a change of a template that was left out', async () => {
    await run();
    await edit('/templates/tiny/env.ini.hbs', ';', ';;');
    expect((await run()).kind).toBe('built');
  });

  it('is shown with the real folder before a build', async () => {
    const shown = await previewFiles(await world.request(), world.files);
    expect(shown.get('env.ini')).toBe('; /packs/tiny /packs/tiny/src');
  });

  it('stands where PlatformIO does not look for it when the build was rejected', async () => {
    world.fakes.leftBehind = ['telnetPort'];
    expect((await run()).kind).toBe('rejected');
    const left = await world.files.list(`${OUT}.rejected`);
    expect(left).toContain('rejected-project/include/harden_config.h');
    expect(left.filter((file) => file.startsWith('project/'))).toEqual([]);
  });
});
