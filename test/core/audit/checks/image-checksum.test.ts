import { expect, test } from 'vitest';
import { imageChecksum } from '../../../../src/core/audit/checks/image-checksum.ts';
import { anElf, anImage, aSubject } from '../../../support/audit-world.ts';

const DATA = new Uint8Array(64);

test('an image whose last byte is not the checksum of its segments is an error that shows both values', () => {
  const subject = aSubject([], [], {
    image: anImage(DATA, {}, { checksum: { stored: 0x0f, computed: 0xef } }),
  });
  expect(imageChecksum.run(subject)).toMatchObject([
    {
      check: 'audit.image-checksum',
      severity: 'error',
      message: 'the checksum of the part at offset 0x0 is wrong: the device would not boot',
      evidence: ['stored 0x0f, computed 0xef'],
    },
  ]);
});

test('a sound image is no finding', () => {
  const subject = aSubject([], [], { image: anImage(DATA) });
  expect(imageChecksum.appliesTo(subject)).toBe(true);
  expect(imageChecksum.run(subject)).toEqual([]);
});

test('does not apply without an image', () => {
  expect(
    imageChecksum.appliesTo(aSubject([], [], { image: undefined, elf: anElf(['main']) })),
  ).toBe(false);
});
