import { hex } from '../../kernel/bytes.ts';
import type { AuditCheck } from '../check.ts';

export const imageCrc: AuditCheck = {
  id: 'audit.image-crc',
  severity: 'error',
  title: 'The CRC over the whole image is right.',
  why: 'The Arduino core for ESP8266 and the boot loaders of its SDK can check the flash against this word; a wrong one means that the file was damaged or changed after the build.',
  needs: 'an ESP8266 image made with the Arduino core, or of version 2',
  appliesTo: ({ image }) => image?.crc !== undefined,
  run: ({ image }) => {
    const crc = image?.crc;
    if (crc === undefined || crc.stored === crc.computed) return [];
    return [
      {
        check: 'audit.image-crc',
        severity: 'error',
        message: 'the CRC of the image is wrong: it was damaged or changed after the build',
        remedy: 'fetch or build the file again',
        evidence: [`stored ${hex(crc.stored, 8)}, computed ${hex(crc.computed, 8)}`],
      },
    ];
  },
};
