import { hex } from '../../kernel/bytes.ts';
import type { AuditCheck } from '../check.ts';

export const imageDigest: AuditCheck = {
  id: 'audit.image-digest',
  severity: 'error',
  title: 'The SHA-256 behind each part of the image is right.',
  why: 'The second boot loader of the ESP32 family compares this digest before it starts an image.',
  needs: 'an image of the ESP32 family that carries a digest',
  appliesTo: ({ image }) => image?.parts.some((part) => part.digest !== undefined) ?? false,
  run: ({ image }) =>
    (image?.parts ?? []).flatMap(({ offset, digest }) =>
      digest === undefined || digest.stored === digest.computed
        ? []
        : [
            {
              check: 'audit.image-digest',
              severity: 'error' as const,
              message: `the SHA-256 of the part at offset ${hex(offset)} is wrong: the device would not boot`,
              remedy: 'fetch or build the file again',
              evidence: [`stored ${digest.stored}`, `computed ${digest.computed}`],
            },
          ],
    ),
};
