import { expect, test } from 'vitest';
import { imageDigest } from '../../../../src/core/audit/checks/image-digest.ts';
import { anImage, aSubject } from '../../../support/audit-world.ts';

const DATA = new Uint8Array(64);

test('an image whose digest does not agree is an error that shows both values', () => {
  const subject = aSubject([], [], {
    image: anImage(DATA, {}, { digest: { stored: 'aa', computed: 'bb' } }),
  });
  expect(imageDigest.run(subject)).toMatchObject([
    {
      check: 'audit.image-digest',
      severity: 'error',
      message: 'the SHA-256 of the part at offset 0x0 is wrong: the device would not boot',
      evidence: ['stored aa', 'computed bb'],
    },
  ]);
});

test('a sound image is no finding', () => {
  const subject = aSubject([], [], {
    image: anImage(DATA, {}, { digest: { stored: 'aa', computed: 'aa' } }),
  });
  expect(imageDigest.appliesTo(subject)).toBe(true);
  expect(imageDigest.run(subject)).toEqual([]);
});

test('does not apply to an image that carries none', () => {
  expect(imageDigest.appliesTo(aSubject([], [], { image: anImage(DATA) }))).toBe(false);
});
