import { beforeAll, describe, expect, it } from 'vitest';
import { makeNativeSha256 } from '../../src/bindings/node/sha256.ts';
import { utf8 } from '../../src/core/kernel/bytes.ts';
import { digestHex } from '../../src/core/kernel/checksums.ts';
import { HardenError } from '../../src/core/kernel/errors.ts';
import { build } from '../../src/flows/build.ts';
import { makePersonaliser, openBundle } from '../../src/flows/personalise.ts';
import { makeFakeFiles } from '../support/fake-files.ts';
import { makeFakeWorld } from '../support/fake-world.ts';
import { valuesOf } from '../support/personalise-world.ts';

const BUNDLE = '/home/build/garage';

const DEVICE = {
  'wifi.password': 'correct horse battery staple',
  'identity.adminPassword': 'a'.repeat(43),
  'identity.hostname': 'garage-7',
  'identity.mqttUser': 'garage-7',
  'identity.mqttPassword': 'x'.repeat(43),
};

/** The files of a finished bundle; each test gets its own to spoil. */
let built: ReadonlyMap<string, Uint8Array> = new Map();
beforeAll(async () => {
  const world = makeFakeWorld();
  const result = await build(await world.request(), world.bindings, world.options);
  expect(result.kind, JSON.stringify(result.findings)).toBe('built');
  built = world.files.content;
});

function bundleFiles() {
  const files = makeFakeFiles();
  for (const [path, bytes] of built) files.content.set(path, Uint8Array.from(bytes));
  return files;
}

async function refusal(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof HardenError) return `${error.code}: ${error.message}`;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('openBundle', () => {
  it('reads what a build made', async () => {
    const { manifest, image, evidence } = await openBundle(BUNDLE, bundleFiles());
    expect(manifest.harden.fields.map(({ id }) => id).sort()).toEqual(Object.keys(DEVICE).sort());
    expect(manifest.harden.image.digest).toBe(digestHex(image));
    expect(evidence.plan.profile).toBe('garage-door');
  });

  it.each([
    ['firmware.bin', 'another image'],
    ['manifest.json', '{}'],
    ['project/include/harden_config.h', '// changed'],
    ['added.txt', 'nobody knows me'],
  ])('refuses a bundle whose %s is not what the evidence says', async (file, text) => {
    const files = bundleFiles();
    files.content.set(`${BUNDLE}/${file}`, utf8(text));
    expect(await refusal(() => openBundle(BUNDLE, files))).toBe(
      `bundle.invalid: ${BUNDLE}/${file} is not what the evidence of the bundle says`,
    );
  });

  it('refuses a bundle that lost a file', async () => {
    const files = bundleFiles();
    files.content.delete(`${BUNDLE}/manifest.json`);
    expect(await refusal(() => openBundle(BUNDLE, files))).toContain('bundle.invalid');
  });

  it.each([
    ['no JSON', () => '{'],
    ['another document', () => '{"name": "x"}'],
    [
      'a field at a negative offset',
      (text: string) => text.replace(/"offset": \d+,\s+"size"/, '"offset": -1, "size"'),
    ],
    ['another image', (text: string) => text.replace(/"digest": "../, '"digest": "zz')],
  ] as const)(
    'refuses a manifest that is %s, even where the evidence vouches for it',
    async (_, edit) => {
      const files = bundleFiles();
      const [manifest, evidence] = [`${BUNDLE}/manifest.json`, `${BUNDLE}/evidence.json`];
      const before = await files.readText(manifest);
      const after = edit(before);
      const vouched = (await files.readText(evidence)).replace(
        digestHex(utf8(before)),
        digestHex(utf8(after)),
      );
      files.content.set(manifest, utf8(after));
      files.content.set(evidence, utf8(vouched));
      expect(await refusal(() => openBundle(BUNDLE, files))).toContain('bundle.invalid');
    },
  );
});

describe('makePersonaliser', () => {
  it('gives the image of a device with its digest, with any SHA-256', async () => {
    const bundle = await openBundle(BUNDLE, bundleFiles());
    for (const tools of [{}, { makeSha256: makeNativeSha256 }]) {
      const personaliser = makePersonaliser(bundle, tools);
      const image = personaliser.personalise(valuesOf(DEVICE));
      expect(image.digest).toBe(digestHex(image.bytes));
      expect(new TextDecoder().decode(image.bytes)).toContain('correct horse battery staple\0');
      expect(digestHex(bundle.image)).toBe(bundle.manifest.harden.image.digest);
    }
  });

  it('says everything that is wrong with values, without a value', async () => {
    const personaliser = makePersonaliser(await openBundle(BUNDLE, bundleFiles()));
    const values = valuesOf({ ...DEVICE, 'identity.mqttPassword': 'hunter2' });
    values.delete('wifi.password');
    const problems = personaliser.findProblems(values);
    expect(problems.map(({ field, code }) => [field, code]).sort()).toEqual([
      ['identity.mqttPassword', 'image.field-size'],
      ['wifi.password', 'image.field-value'],
    ]);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
    expect(() => personaliser.personalise(values)).toThrow(HardenError);
  });

  it('makes many devices in the memory of one', async () => {
    const personaliser = makePersonaliser(await openBundle(BUNDLE, bundleFiles()));
    let bytes: Uint8Array<ArrayBuffer> | undefined;
    const digests = new Set<string>();
    for (let device = 0; device < 50; device += 1) {
      const values = valuesOf({ ...DEVICE, 'identity.mqttUser': `garage-${device}` });
      const image = personaliser.personalise(values, bytes);
      expect(bytes === undefined || image.bytes === bytes).toBe(true);
      expect(image.digest).toBe(digestHex(image.bytes));
      ({ bytes } = image);
      digests.add(image.digest);
    }
    expect(digests.size).toBe(50);
  });
});
