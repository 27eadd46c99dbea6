import { expect, test } from 'vitest';
import { imageSize } from '../../../../src/core/audit/checks/image-size.ts';
import { anExpectation, anImage, aSubject } from '../../../support/audit-world.ts';

const DATA = new Uint8Array(64);
const run = (maxImageSize: number, flashSize: number) =>
  imageSize.run(
    aSubject([], [], {
      image: anImage(DATA),
      expected: anExpectation({}, { maxImageSize, flashSize }),
    }),
  );

test.each([
  [
    'longer than the board has room for',
    70,
    0x100000,
    'error',
    'the image has 80 bytes, 10 more than the board has room for',
  ],
  [
    'headed with more flash than there is',
    80,
    0x80000,
    'error',
    'the header names 1048576 bytes of flash, the board has 524288',
  ],
  [
    'headed with less flash than there is',
    80,
    0x400000,
    'warning',
    'the header names 1048576 bytes of flash, the board has 4194304',
  ],
])('an image %s is found', (_, room, flash, severity, message) => {
  expect(run(room, flash)).toMatchObject([{ severity, message }]);
});

test('an image that just fits is none', () => {
  expect(run(80, 0x100000)).toEqual([]);
});

test('bytes behind the image do not count', () => {
  const image = anImage(DATA, { trailing: 10 });
  const expected = anExpectation({}, { maxImageSize: 70 });
  expect(imageSize.run(aSubject([], [], { image, expected }))).toEqual([]);
});

test('without a board the header is the measure', () => {
  const image = anImage(DATA, {}, { flashSize: 64 });
  const [finding] = imageSize.run(aSubject([], [], { image }));
  expect(finding?.message).toBe(
    'the image has 80 bytes, 16 more than the flash its header names has room for',
  );
});

test('a header with an unknown size says nothing', () => {
  const image = anImage(DATA, {}, { flashSize: undefined });
  expect(imageSize.run(aSubject([], [], { image }))).toEqual([]);
});
