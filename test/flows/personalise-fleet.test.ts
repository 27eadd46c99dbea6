import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeGzip } from '../../src/bindings/node/gzip.ts';
import { digestHex } from '../../src/core/kernel/checksums.ts';
import { HardenError } from '../../src/core/kernel/errors.ts';
import type { PrivateFiles } from '../../src/flows/bindings/files.ts';
import { refusePacking } from '../../src/flows/packed-image.ts';
import { makePersonaliser } from '../../src/flows/personalise.ts';
import { personaliseFleet } from '../../src/flows/personalise-fleet.ts';
import { quiet } from '../contract/platformio-world.ts';
import { type FakeFiles, makeFakeFiles } from '../support/fake-files.ts';
import { FILES, fieldsIn, SHAPES, TEXTS, valuesOf } from '../support/personalise-world.ts';

const IMAGE = FILES['ESP8266, Arduino core']?.(SHAPES) ?? new Uint8Array();
const personaliser = makePersonaliser({
  image: IMAGE,
  manifest: { harden: { fields: fieldsIn(IMAGE) } },
});

function privateFiles(files: FakeFiles): PrivateFiles {
  return {
    write: (path, content) => {
      if (!(content instanceof Uint8Array)) throw new Error('an image is bytes');
      files.content.set(path, Uint8Array.from(content));
      return Promise.resolve();
    },
    isPrivate: () => Promise.resolve(true),
    hold: (_, work) => work(),
  };
}

/** Makes the image of one device, whose files are those given. */
async function run(files: FakeFiles, mqttPassword: string, isPacked = true) {
  const device = { id: 'lamp', location: { file: 'fleet.yaml' } };
  const values = {
    current: valuesOf({ ...TEXTS, 'identity.mqttPassword': mqttPassword }),
    previous: new Map(),
    own: new Set<string>(),
    findings: [],
  };
  const member = {
    device: {
      ...device,
      profile: 'lamp.yaml',
      mac: undefined,
      room: undefined,
      topic: undefined,
      note: undefined,
    },
    values,
  };
  const [written] = await personaliseFleet(
    {
      personaliser,
      members: [member],
      fileOf: (id) => `/out/${id}.bin.gz`,
      isDryRun: false,
      isPacked,
    },
    { files, privateFiles: privateFiles(files), gzip: makeGzip() },
    quiet(),
  );
  const file = files.content.get('/out/lamp.bin.gz') ?? new Uint8Array();
  return { written, file };
}

describe('a packed image of a device', () => {
  it('is the image in a gzip file, and is told by the digest of what is inside', async () => {
    const { written, file } = await run(makeFakeFiles(), 'a'.repeat(43));
    const inside = new Uint8Array(gunzipSync(file));
    expect(inside).toHaveLength(IMAGE.length);
    expect(written).toMatchObject({
      state: 'written',
      size: IMAGE.length,
      sha256: digestHex(inside),
      packedSize: file.length,
      changed: null,
    });
  });

  it('is kept where it is right, and tells the sectors that differ where it is not', async () => {
    const files = makeFakeFiles();
    await run(files, 'a'.repeat(43));
    expect((await run(files, 'a'.repeat(43))).written).toMatchObject({
      state: 'kept',
      changed: [],
    });
    const { written } = await run(files, 'b'.repeat(43));
    expect(written).toMatchObject({ state: 'written' });
    expect(written?.changed?.length).toBeGreaterThan(0);
    expect(written?.changed?.length).toBeLessThanOrEqual(5);
  });

  it.each([
    ['damaged', Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3)],
    ['of something else', new Uint8Array(gzipSync(new Uint8Array(100)))],
    ['not packed', IMAGE],
  ])('replaces a file that is %s', async (_, old) => {
    const files = makeFakeFiles();
    files.content.set('/out/lamp.bin.gz', Uint8Array.from(old));
    const { written, file } = await run(files, 'a'.repeat(43));
    expect(written?.state).toBe('written');
    expect(new Uint8Array(gunzipSync(file))).toHaveLength(IMAGE.length);
  });

  it('says nothing of packing where nothing is packed', async () => {
    const { written, file } = await run(makeFakeFiles(), 'a'.repeat(43), false);
    expect(written?.packedSize).toBeNull();
    expect(digestHex(file)).toBe(written?.sha256);
  });
});

describe('refusePacking', () => {
  it('lets the Arduino core for ESP8266 pass, whose boot copier unpacks', () => {
    expect(() => refusePacking(IMAGE)).not.toThrow();
  });

  it.each(Object.keys(FILES).filter((name) => !/core(?:, fields in RAM)?$/.test(name)))(
    'refuses %s',
    (name) => {
      const image = FILES[name]?.(SHAPES) ?? new Uint8Array();
      expect(() => refusePacking(image)).toThrow(HardenError);
      expect(() => refusePacking(image)).toThrow('takes no update that is packed');
    },
  );
});
