import { CLOCK } from '../../src/bindings/node/clock.ts';
import { makeFlashImage } from '../../src/core/flash/flash-image.ts';
import { parseFirmwareFile } from '../../src/core/image/firmware-file.ts';
import { concatBytes } from '../../src/core/kernel/bytes.ts';
import { personalise } from '../../src/core/personalise/personalise.ts';
import { type PreparedImage, prepareImage } from '../../src/core/personalise/prepare-image.ts';
import { SimulatedBoard } from '../../src/simulator/chip/board.ts';
import { buildArduinoImage, buildEsp32Image } from '../../test/support/image-builder.ts';
import {
  fieldsIn,
  programWith,
  SHAPES,
  TEXTS,
  valuesOf,
} from '../../test/support/personalise-world.ts';
import type { Row } from '../row.ts';
import { flashWithHarden } from './own-flow.ts';
import { packsLikeFirmware } from './sample-image.ts';

const SIZE = 900_000;
const MOST_SECTORS = 5;

/** A device gets new secrets: what of its flash is erased and written, by the count of the board. */
export async function benchRotation(): Promise<Row[]> {
  const code = concatBytes(
    packsLikeFirmware(SIZE / 2),
    programWith(SHAPES),
    packsLikeFirmware(SIZE / 2, 2),
  );
  const segments = [{ address: 0x3f400020, data: code }];
  return [
    await rotate('esp8266', 0, buildArduinoImage({ code })),
    await rotate('esp32', 0x10000, buildEsp32Image({ segments })),
  ];
}

async function rotate(
  chip: 'esp8266' | 'esp32',
  offset: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Row> {
  const prepared = prepareImage(bytes, fieldsIn(bytes));
  const board = new SimulatedBoard({ chip, clock: CLOCK });
  const write = (texts: Readonly<Record<string, string>>) =>
    flashWithHarden(board.port, imageWith(prepared, texts, offset), { baudRate: 921_600 });
  await write(TEXTS);
  const before = board.wear.erasedSectors;
  await write({ ...TEXTS, 'identity.mqttPassword': 'q'.repeat(43) });
  return {
    what: `sectors a rotation writes on an ${chip}, of ${Math.ceil(bytes.length / 4096)}`,
    measured: board.wear.erasedSectors - before,
    unit: 'sectors',
    target: MOST_SECTORS,
  };
}

function imageWith(
  prepared: PreparedImage,
  texts: Readonly<Record<string, string>>,
  offset: number,
) {
  return makeFlashImage(parseFirmwareFile(personalise(prepared, valuesOf(texts)).bytes), offset);
}
