import { expect, test } from 'vitest';
import { imageCrc } from '../../../../src/core/audit/checks/image-crc.ts';
import { anImage, aSubject } from '../../../support/audit-world.ts';

const DATA = new Uint8Array(64);

test('an image whose CRC word does not agree is an error that shows both values', () => {
  const subject = aSubject([], [], {
    image: anImage(DATA, { crc: { stored: 1, computed: 0xcafe } }),
  });
  expect(imageCrc.run(subject)).toMatchObject([
    {
      check: 'audit.image-crc',
      severity: 'error',
      message: 'the CRC of the image is wrong: it was damaged or changed after the build',
      evidence: ['stored 0x00000001, computed 0x0000cafe'],
    },
  ]);
});

test('a sound image is no finding', () => {
  const subject = aSubject([], [], { image: anImage(DATA, { crc: { stored: 7, computed: 7 } }) });
  expect(imageCrc.appliesTo(subject)).toBe(true);
  expect(imageCrc.run(subject)).toEqual([]);
});

test('does not apply to an image that carries none', () => {
  expect(imageCrc.appliesTo(aSubject([], [], { image: anImage(DATA) }))).toBe(false);
});
