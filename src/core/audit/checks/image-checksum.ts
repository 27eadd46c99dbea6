import { hex } from '../../kernel/bytes.ts';
import type { AuditCheck } from '../check.ts';

export const imageChecksum: AuditCheck = {
  id: 'audit.image-checksum',
  severity: 'error',
  title: 'The checksum at the end of each part of the image is right.',
  why: 'The boot loader in the chip adds up the segments and refuses to start an image whose last byte does not agree.',
  needs: 'an image',
  appliesTo: ({ image }) => image !== undefined,
  run: ({ image }) =>
    (image?.parts ?? [])
      .filter(({ checksum }) => checksum.stored !== checksum.computed)
      .map(({ offset, checksum }) => ({
        check: 'audit.image-checksum',
        severity: 'error',
        message: `the checksum of the part at offset ${hex(offset)} is wrong: the device would not boot`,
        remedy:
          'fetch or build the file again; after changing bytes by hand the checksum must be repaired',
        evidence: [`stored ${hex(checksum.stored, 2)}, computed ${hex(checksum.computed, 2)}`],
      })),
};
