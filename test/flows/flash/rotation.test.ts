// What a rotation costs: an image with other values in its fields, over one that is there.
import { describe, expect, test } from 'vitest';
import { makeFlashImage } from '../../../src/core/flash/flash-image.ts';
import { parseFirmwareFile } from '../../../src/core/image/firmware-file.ts';
import { mergeParts } from '../../../src/core/image/merge.ts';
import { formatPartitionTable } from '../../../src/core/image/partition-table.ts';
import { concatBytes, equalBytes } from '../../../src/core/kernel/bytes.ts';
import { personalise } from '../../../src/core/personalise/personalise.ts';
import { prepareImage } from '../../../src/core/personalise/prepare-image.ts';
import { type ChipName, firmwareLike, makeFlashWorld } from '../../support/flash-world.ts';
import { buildArduinoImage, buildEsp32Image } from '../../support/image-builder.ts';
import { fieldsIn, programWith, SHAPES, TEXTS, valuesOf } from '../../support/personalise-world.ts';

/** So many sectors may a rotation write. */
const MOST_SECTORS = 5;

const SIZE = 600_000;

/** Firmware of usual size, with fields in its middle. */
function program(): Uint8Array {
  return concatBytes(firmwareLike(SIZE / 2, 1), programWith(SHAPES), firmwareLike(SIZE / 2, 2));
}

function arduino(): Uint8Array<ArrayBuffer> {
  return buildArduinoImage({ code: program() });
}

function merged(): Uint8Array<ArrayBuffer> {
  const segments = [{ address: 0x3f400020, data: program() }];
  const app = { label: 'app', type: 0, subtype: 0x10, offset: 0x10000, size: 0x100000 };
  return mergeParts([
    { offset: 0x1000, bytes: buildEsp32Image() },
    {
      offset: 0x8000,
      bytes: formatPartitionTable([{ ...app, isEncrypted: false, isReadOnly: false }]),
    },
    { offset: 0x10000, bytes: buildEsp32Image({ segments }) },
  ]);
}

const rotated = { ...TEXTS, 'identity.mqttPassword': 'q'.repeat(43) };

describe.each<[ChipName, () => Uint8Array<ArrayBuffer>]>([
  ['esp8266', arduino],
  ['esp32', merged],
])('a rotation on an %s', (chip, make) => {
  const bytes = make();
  const prepared = prepareImage(bytes, fieldsIn(bytes));
  const imageWith = (texts: Readonly<Record<string, string>>) =>
    makeFlashImage(parseFirmwareFile(personalise(prepared, valuesOf(texts)).bytes), undefined);

  test(`writes ${MOST_SECTORS} sectors at most, and all of the image is right then`, async () => {
    const world = makeFlashWorld({ chip });
    await world.flash({ image: imageWith(TEXTS) });
    const before = world.board.wear.erasedSectors;
    const image = imageWith(rotated);
    const report = await world.flash({ image });
    const written = world.board.wear.erasedSectors - before;
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThanOrEqual(MOST_SECTORS);
    expect(report.differing).toBeLessThanOrEqual(MOST_SECTORS * 4096);
    const { offset } = image;
    const there = world.board.flash.subarray(offset, offset + image.bytes.length);
    expect(equalBytes(there, image.bytes)).toBe(true);
  });
});
