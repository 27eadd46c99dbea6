import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeGzip } from '../../../src/bindings/node/gzip.ts';
import { HardenError } from '../../../src/core/kernel/errors.ts';
import { personalise } from '../../../src/core/personalise/personalise.ts';
import { prepareImage } from '../../../src/core/personalise/prepare-image.ts';
import { packImage, unpackImage } from '../../../src/flows/packed-image.ts';
import { FILES, fieldsIn, SHAPES, TEXTS, valuesOf } from '../../support/personalise-world.ts';

const gzip = makeGzip();
const IMAGE = FILES['ESP8266, Arduino core']?.(SHAPES) ?? new Uint8Array();

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof HardenError ? error.code : `no HardenError: ${String(error)}`;
}

describe('gzip', () => {
  it('packs what others unpack, the same every time', async () => {
    const packed = await gzip.pack(IMAGE);
    expect(Buffer.compare(gunzipSync(packed), IMAGE)).toBe(0);
    expect(Buffer.compare(await gzip.pack(IMAGE), packed)).toBe(0);
    expect(packed.subarray(4, 8)).toEqual(new Uint8Array(4)); // no time: RFC 1952 §2.3.1, MTIME
  });

  it('refuses what is cut short, damaged, or larger than it may be', async () => {
    const packed = await gzip.pack(IMAGE);
    const damaged = packed.slice();
    damaged[damaged.length - 6] = (damaged[damaged.length - 6] ?? 0) ^ 1;
    expect(await codeOf(gzip.unpack(packed.slice(0, -20), 1 << 20))).toBe('image.truncated');
    expect(await codeOf(gzip.unpack(damaged, 1 << 20))).toBe('image.checksum');
    expect(await codeOf(gzip.unpack(new Uint8Array(20), 1 << 20))).toBe('image.checksum');
    const bomb = await gzip.pack(new Uint8Array(1 << 24));
    expect(await codeOf(gzip.unpack(bomb, 1 << 20))).toBe('image.invalid');
  });

  it('lets a packed update be personalised', async () => {
    const { bytes, wasPacked } = await unpackImage(await gzip.pack(IMAGE), gzip);
    expect(wasPacked).toBe(true);
    const device = personalise(prepareImage(bytes, fieldsIn(bytes)), valuesOf(TEXTS)).bytes;
    const packed = await packImage({ bytes: device, wasPacked }, gzip);
    expect(Buffer.compare(gunzipSync(packed), device)).toBe(0);
  });

  it('leaves an image that is not packed as it is', async () => {
    const image = await unpackImage(IMAGE, gzip);
    expect(image).toEqual({ bytes: IMAGE, wasPacked: false });
    expect(await packImage(image, gzip)).toBe(IMAGE);
  });
});
