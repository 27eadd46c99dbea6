import { describe, expect, test } from 'vitest';
import {
  type BoardFacts,
  type Intent,
  refuseWrongBoard,
} from '../../../src/core/flash/check-board.ts';
import { HardenError } from '../../../src/core/kernel/errors.ts';

const MB = 1 << 20;

const BOARD: BoardFacts = {
  name: 'esp32c3',
  title: 'ESP32-C3 (revision v0.4)',
  revision: 4,
  mac: '24:6f:28:7a:d8:84',
  security: { secureBoot: false, flashEncryption: false },
  flashSize: 4 * MB,
};

const IMAGE = {
  bytes: new Uint8Array(100_000),
  offset: 0x10000,
  chip: 'esp32c3',
  isSigned: false,
  flashSize: 0,
  revisions: undefined,
};

const INTENT: Intent = { image: IMAGE, flashSize: undefined, eraseRegions: [], mac: undefined };

function verdict(intent: Partial<Intent>, board: Partial<BoardFacts>): string {
  try {
    refuseWrongBoard({ ...INTENT, ...intent }, { ...BOARD, ...board });
    return 'fits';
  } catch (error) {
    if (!(error instanceof HardenError)) throw error;
    return `${error.code}: ${error.message}`;
  }
}

const locked = { secureBoot: true, flashEncryption: false };

describe('a board', () => {
  test.each<[string, Partial<Intent>, Partial<BoardFacts>, RegExp]>([
    ['of the right kind', {}, {}, /^fits$/],
    [
      'with another chip',
      {},
      { name: 'esp32' },
      /^device.wrong-chip: .* image is for the esp32c3$/,
    ],
    ['that is the device', { mac: BOARD.mac }, {}, /^fits$/],
    [
      'that is another device',
      { mac: 'aa:bb:cc:dd:ee:ff' },
      {},
      /^device.wrong-device: this board/,
    ],
    ['that does not tell its MAC', { mac: 'aa:bb:cc:dd:ee:ff' }, { mac: undefined }, /^fits$/],
    [
      'of a revision the image is for',
      { image: { ...IMAGE, revisions: { lowest: 4, highest: 99 } } },
      {},
      /^fits$/,
    ],
    [
      'of a revision too low',
      { image: { ...IMAGE, revisions: { lowest: 101, highest: 199 } } },
      {},
      /^device.wrong-revision: the image is for revisions v1.1 to v1.99/,
    ],
    [
      'of a revision too high',
      { image: { ...IMAGE, revisions: { lowest: 0, highest: 3 } } },
      {},
      /^device.wrong-revision/,
    ],
    [
      'that does not tell its revision',
      { image: { ...IMAGE, revisions: { lowest: 101, highest: 199 } } },
      { revision: undefined },
      /^fits$/,
    ],
    [
      'with less flash than the build counts on',
      { flashSize: 8 * MB },
      {},
      /^device.flash-too-small: the board has 4 MB of flash, and the firmware was built for 8 MB$/,
    ],
    ['with less flash than the image needs', {}, { flashSize: 0x20000 }, /up to 0x286a0$/],
    [
      'with as much flash as the image needs',
      { image: { ...IMAGE, bytes: new Uint8Array(0x10000) } },
      { flashSize: 0x20000 },
      /^fits$/,
    ],
    [
      'whose flash ends before the settings',
      { eraseRegions: [{ offset: 4 * MB, size: 4096 }] },
      {},
      /up to 0x401000$/,
    ],
    [
      'that encrypts its flash',
      {},
      { security: { secureBoot: false, flashEncryption: true } },
      /^device.encrypted/,
    ],
    ['that starts signed images only', {}, { security: locked }, /^device.secure-boot/],
    [
      'that starts signed images, of which this is one',
      { image: { ...IMAGE, isSigned: true } },
      { security: locked },
      /^fits$/,
    ],
  ])('%s', (_, intent, board, words) => {
    expect(verdict(intent, board)).toMatch(words);
  });
});
