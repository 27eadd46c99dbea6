import { describe, expect, test } from 'vitest';
import { makeFlashImage } from '../../../src/core/flash/flash-image.ts';
import { parseFirmwareFile } from '../../../src/core/image/firmware-file.ts';
import {
  buildArduinoImage,
  buildEsp32Image,
  buildV2Image,
  noise,
} from '../../support/image-builder.ts';
import { FILES } from '../../support/personalise-world.ts';
import { codeOf } from '../image/failure.ts';

const make = (bytes: Uint8Array, offset?: number) =>
  makeFlashImage(parseFirmwareFile(bytes), offset);

function withRevisions(lowest: number, highest: number): Uint8Array {
  const bytes = buildEsp32Image({ chipId: 5, digest: false });
  const view = new DataView(bytes.buffer);
  view.setUint16(15, lowest, true);
  view.setUint16(17, highest, true);
  return bytes;
}

describe('an image to flash', () => {
  test('of an ESP8266 goes to the start of the flash', () => {
    expect(make(buildArduinoImage())).toMatchObject({ offset: 0, chip: 'esp8266' });
    expect(make(buildV2Image())).toMatchObject({ offset: 0, chip: 'esp8266' });
  });

  test('with a partition table goes where its parts belong', () => {
    expect(make(FILES['merged file']?.([]) ?? new Uint8Array())).toMatchObject({
      ...{ offset: 0, chip: 'esp32c3' },
    });
  });

  test('that is an application alone needs a place', () => {
    const bytes = buildEsp32Image();
    expect(codeOf(() => make(bytes))).toBe('usage.argument');
    expect(make(bytes, 0x10000)).toMatchObject({ offset: 0x10000, chip: 'esp32' });
  });

  test.each([0, 0x1000, 0x8000])(
    'that is an application alone is never put over boot loader and partition table, at %d',
    (offset) => {
      const application = buildEsp32Image({ segments: [{ address: 0x400d0020, data: noise(64) }] });
      expect(() => make(application, offset)).toThrow('boot loader and partition table lie there');
      expect(codeOf(() => make(application, offset))).toBe('image.invalid');
    },
  );

  test('that is a boot loader alone may go to its place', () => {
    const loader = buildEsp32Image({ segments: [{ address: 0x40080000, data: noise(64) }] });
    expect(make(loader, 0x1000)).toMatchObject({ offset: 0x1000 });
  });

  test('tells how much flash its header promises', () => {
    expect(make(buildArduinoImage({ sizeAndFrequency: 0x40 })).flashSize).toBe(0x400000);
  });

  test.each([1, 0x1001, 0xfff])('is not put inside a sector, at %d', (offset) => {
    expect(() => make(buildArduinoImage(), offset)).toThrow('is inside a sector of 4 KB');
  });

  test.each([
    [withRevisions(0, 0), { lowest: 0, highest: 65535 }],
    [withRevisions(3, 199), { lowest: 3, highest: 199 }],
  ])('tells which revisions of a chip it is for', (bytes, revisions) => {
    expect(make(bytes, 0x10000).revisions).toEqual(revisions);
  });

  test('that is damaged is refused before any board is touched', () => {
    const bytes = buildArduinoImage();
    bytes[0x1100] = (bytes[0x1100] ?? 0) ^ 1;
    expect(codeOf(() => make(bytes))).toBe('image.checksum');
  });
});
